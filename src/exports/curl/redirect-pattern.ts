import type { Expectation } from '../repro.ts';

type RedirectTarget = Extract<Expectation, { kind: 'redirect-target' }>;

/**
 * Matches, without regard to case, each Location that `redirect-target` refuses. It resolves a Location as far as is
 * needed: its scheme, and who is named before the host. Of the constructs that .NET and JavaScript read alike.
 * @param url of the answer that redirects
 * @see https://url.spec.whatwg.org/#url-parsing
 */
export function refusedRedirect(url: string, { userinfoAt }: Pick<RedirectTarget, 'userinfoAt'>): string {
  const [own, other] = /^https:/i.test(url) ? ['https', 'http'] : ['http', 'https'];
  // Of the own scheme, what has no two slashes is relative.
  const authority = `(?:(?:${own}:)?[/\\\\]{2}|${other}:)[/\\\\]*`;
  const nobody = ':?@[^@/\\\\?#]*(?:[/\\\\?#]|$)';
  const allowed = userinfoAt === null ? [] : [placesAt(userinfoAt, own)];
  const spared = [`${authority}${nobody}`, ...allowed].map((pattern) => `(?!${pattern})`).join('');
  return `^(?!https?:)[a-z][a-z0-9+.-]*:|^${spared}${authority}[^/\\\\?#]*@`;
}

/** A URL with somebody named, at this origin. */
function placesAt(origin: string, own: string): string {
  const [scheme = '', host = ''] = origin.split('://');
  const port = /:\d+$/.test(host) ? '' : `(?::${scheme === 'https' ? 443 : 80})?`;
  const start = scheme === own ? `(?:${scheme}:)?[/\\\\]{2}` : `${scheme}:`;
  return `${start}[/\\\\]*[^/\\\\?#]*@${host.replace(/[^a-z0-9]/gi, '\\$&')}${port}(?:[/\\\\?#]|$)`;
}
