import { waitFor } from './wait-for.mjs';

/**
 * What Chromium itself says of one request, followed through its redirects.
 *
 * @typedef {object} ChromiumRequest
 * @property {string} id
 * @property {string} url of the first hop
 * @property {string} method of the first hop
 * @property {string[]} hops the URL of each hop
 * @property {string[]} preflights ids of the preflights made for it
 * @property {{ corsError: string, failedParameter: string } | null} corsError
 * @property {string | null} errorText
 * @property {boolean} finished
 */

/**
 * Records Chromium's own verdict on every request of a page from now on. Preflights are not requests of their own here.
 *
 * @param {import('puppeteer').Page} page
 */
export async function recordChromiumVerdicts(page) {
  /** @type {Map<string, ChromiumRequest>} */
  const requests = new Map();
  /** @type {Map<string, string[]>} by the id of the request they were made for */
  const preflights = new Map();
  const session = await page.createCDPSession();

  session.on('Network.requestWillBeSent', ({ requestId, request, initiator }) => {
    if (initiator.type === 'preflight') {
      const of = initiator.requestId ?? '';
      preflights.set(of, [...(preflights.get(of) ?? []), requestId]);
      return;
    }
    const known = requests.get(requestId);
    if (known) known.hops.push(request.url);
    else requests.set(requestId, newRequest(requestId, request));
  });
  session.on('Network.loadingFinished', ({ requestId }) => finish(requestId, {}));
  session.on('Network.loadingFailed', ({ requestId, errorText, corsErrorStatus }) => {
    const corsError = corsErrorStatus
      ? { corsError: corsErrorStatus.corsError, failedParameter: corsErrorStatus.failedParameter }
      : null;
    finish(requestId, { errorText, corsError });
  });
  await session.send('Network.enable');

  /** @param {string} id @param {Partial<ChromiumRequest>} outcome */
  function finish(id, outcome) {
    const request = requests.get(id);
    if (request) Object.assign(request, outcome, { finished: true });
  }

  /** @returns {ChromiumRequest[]} plain copies, in the order they were made */
  function list() {
    return [...requests.values()].map((request) => ({
      ...request,
      hops: [...request.hops],
      preflights: [...(preflights.get(request.id) ?? [])],
    }));
  }

  return {
    requests: list,

    /**
     * Waits until all is told: `loadingFailed` may arrive after the page's promise has settled.
     *
     * @param {(requests: ChromiumRequest[]) => boolean} [predicate] else: every request has finished
     * @param {number} [timeoutMs]
     */
    async settled(predicate = (all) => all.every(({ finished }) => finished), timeoutMs = 15_000) {
      await waitFor("Chromium's verdicts", () => predicate(list()), timeoutMs);
      return list();
    },

    clear() {
      requests.clear();
      preflights.clear();
    },

    stop: () => session.detach(),
  };
}

/** @param {string} id @param {import('puppeteer').Protocol.Network.Request} request @returns {ChromiumRequest} */
function newRequest(id, { url, method }) {
  return { id, url, method, hops: [url], preflights: [], corsError: null, errorText: null, finished: false };
}
