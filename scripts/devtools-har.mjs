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

/**
 * Opens a HAR in DevTools' own Network panel, as its "Import HAR file" button does.
 *
 * @param {import('puppeteer').Page} devtools
 * @param {string} text of the file
 * @returns {Promise<{ method: string, url: string, status: number, type: string }[]>} its rows
 */
export function importHar(devtools, text) {
  return devtools.evaluate(async (content) => {
    // @ts-expect-error a module of DevTools
    const { NetworkPanel } = await import('./panels/network/network.js');
    // @ts-expect-error a module of DevTools
    const { NetworkLog } = await import('./models/logs/logs.js');
    const log = NetworkLog.NetworkLog.instance();
    log.reset(false);
    const { networkLogView } = NetworkPanel.NetworkPanel.instance();
    await networkLogView.onLoadFromFile(new File([content], 'exported.har'));
    return log.requests().map(
      /** @param {any} request */ (request) => ({
        method: request.requestMethod,
        url: request.url(),
        status: request.statusCode,
        type: request.resourceType().name(),
      }),
    );
  }, text);
}
