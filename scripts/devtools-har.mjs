/**
 * The HAR that DevTools' own Network panel would save.
 *
 * @param {import('puppeteer').Page} devtools
 * @param {{ sanitize: boolean }} options whether cookies and credentials are left out, as Chromium's first choice does
 * @returns {Promise<string>} the file's text
 */
export function exportHar(devtools, { sanitize }) {
  return devtools.evaluate(async (isSanitized) => {
    // @ts-expect-error a module of DevTools
    const { Log } = await import('./models/har/har.js');
    // @ts-expect-error a module of DevTools
    const { NetworkLog } = await import('./models/logs/logs.js');
    const requests = NetworkLog.NetworkLog.instance().requests();
    return JSON.stringify({ log: await Log.Log.build(requests, { sanitize: isSanitized }) });
  }, sanitize);
}
