const PAGE = 'https://app.example.com';
const HOSTS = ['api.example.net', 'auth.example.net', 'cdn.example.org', 'images.example.org', 'metrics.example.com'];
const METHODS = ['GET', 'GET', 'GET', 'POST', 'PUT'];

/**
 * A HAR as Chromium writes it, of requests of one page to five servers; one in eight is refused.
 *
 * @param {number} count
 * @returns {string} the file's text
 */
export function harOfMany(count) {
  const entries = Array.from({ length: count }, (_, index) => entry(index));
  const pages = [{ startedDateTime: when(0), id: 'page_1', title: `${PAGE}/`, pageTimings: {} }];
  return JSON.stringify({
    log: { version: '1.2', creator: { name: 'WebInspector', version: '537.36' }, pages, entries },
  });
}

/** @param {number} index */
const when = (index) => new Date(Date.UTC(2026, 10, 20) + index * 10).toISOString();

/** @param {number} index */
function entry(index) {
  const isRefused = index % 8 === 0;
  const rest = { httpVersion: 'http/2.0', cookies: [], headersSize: -1, bodySize: -1 };
  const sent = { Origin: PAGE, Referer: `${PAGE}/`, 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Site': 'cross-site' };
  const answered = {
    'Content-Type': 'application/json',
    ...(!isRefused && { 'Access-Control-Allow-Origin': PAGE }),
  };
  return {
    ...{
      _initiator: { type: 'script', stack: { callFrames: [] } },
      _resourceType: 'fetch',
      cache: {},
      pageref: 'page_1',
    },
    request: {
      ...{ method: METHODS[index % METHODS.length], queryString: [], headers: lines(sent), ...rest },
      url: `https://${HOSTS[index % HOSTS.length]}/v1/items/${index}?page=${index % 7}`,
    },
    response: {
      ...{ status: index % 50 === 0 ? 500 : 200, statusText: '', headers: lines(answered), redirectURL: '', ...rest },
      ...{ content: { size: 0, mimeType: 'application/json' }, _transferSize: 900 },
      _error: isRefused ? 'net::ERR_FAILED' : null,
    },
    ...{ serverIPAddress: '', startedDateTime: when(index), time: 12.5 },
    timings: { blocked: 1, dns: -1, ssl: -1, connect: -1, send: 0, wait: 10, receive: 1 },
  };
}

/** @param {Record<string, string>} headers */
const lines = (headers) => Object.entries(headers).map(([name, value]) => ({ name, value }));
