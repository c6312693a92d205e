/** In the order in which they have to be asked for: each pretends to be those behind it. */
const NAMES = [
  /\b(Edg)\/(\d+)/,
  /\b(OPR)\/(\d+)/,
  /\b(Firefox)\/(\d+)/,
  /(Chrome)\/(\d+)/,
  /\b(Version)\/(\d+).*Safari/,
];
const TITLES: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera', Version: 'Safari' };

/** Name and number of a browser, of its User-Agent or of what a file says instead. */
export function browserText(browser: string): string {
  if (!browser.startsWith('Mozilla/')) return browser;
  for (const pattern of NAMES) {
    const [, name = '', version = ''] = pattern.exec(browser) ?? [];
    if (name !== '') return `${TITLES[name] ?? name}/${version}`;
  }
  return browser;
}
