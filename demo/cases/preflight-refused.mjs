/** @typedef {import('./index.mjs').Answer} Answer */

/** @type {RequestInit} */
const putJson = { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: '{"name":"Ada"}' };

const origin = 'Access-Control-Allow-Origin: {page}';
const methods = 'Access-Control-Allow-Methods: GET, PUT, DELETE';
const headers = 'Access-Control-Allow-Headers: Content-Type, Authorization';
/** So that the fault shown is the only one, whether or not credentials are sent. */
const credentials = 'Access-Control-Allow-Credentials: true';
const patchAllowed = [origin, credentials, 'Access-Control-Allow-Methods: GET, PATCH'];
const good = [origin, credentials, methods, headers];

/**
 * A server that fails only in its answer to OPTIONS: the request itself is never sent.
 *
 * @param {Answer} preflight
 * @param {string[]} [fixed] header lines of the preflight that passes
 * @returns {import('./index.mjs').Case['servers']}
 */
function servers(preflight, fixed = good) {
  const response = { headers: [origin, credentials] };
  return {
    broken: [{ preflight, response }],
    fixed: [{ preflight: { headers: fixed }, response }],
  };
}

/** @type {import('./index.mjs').Group} */
export const preflightRefused = {
  id: 'preflight-refused',
  title: 'Preflight refused',
  intro: 'The browser asks first with OPTIONS, does not like the answer, and never sends the request itself.',
  cases: [
    {
      id: 'preflight-acao-missing',
      title: 'Nobody answers OPTIONS',
      lesson: 'The router knows PUT but not OPTIONS, so the browser’s question ends in a 404 without CORS headers.',
      fix: 'Answer OPTIONS on every route, before routing and before authentication.',
      api: 'cross-site',
      request: putJson,
      rule: 'preflight-acao-missing',
      servers: servers({ status: 404 }),
    },
    {
      id: 'preflight-acao-twice',
      title: 'The header comes twice',
      lesson: 'Both the app and the gateway before it answer for CORS, and two values are refused.',
      fix: 'Let only one of them set the header.',
      api: 'cross-site',
      request: putJson,
      rule: 'preflight-acao-multiple',
      servers: servers({ headers: [origin, ...good] }),
    },
    {
      id: 'preflight-acao-no-scheme',
      title: 'A host, not an origin',
      lesson: 'An origin starts with its scheme; a bare host name is not one.',
      fix: 'Write the origin in full: scheme, host and port.',
      api: 'cross-site',
      request: putJson,
      rule: 'preflight-acao-invalid',
      servers: servers({ headers: ['Access-Control-Allow-Origin: app.example.com', credentials, methods, headers] }),
    },
    {
      id: 'preflight-acao-other-port',
      title: 'Another port',
      lesson: 'The port is part of the origin, and this page is served from another one.',
      fix: 'Allow the origin with the port that the page really has.',
      api: 'same-site',
      request: putJson,
      rule: 'preflight-acao-mismatch',
      servers: servers({
        headers: ['Access-Control-Allow-Origin: http://localhost:3000', credentials, methods, headers],
      }),
    },
    {
      id: 'preflight-status',
      title: 'Right headers, wrong status',
      lesson: 'The headers are there, but OPTIONS is answered with 405. Only 200 to 299 pass.',
      fix: 'Answer OPTIONS with 204.',
      api: 'cross-site',
      request: putJson,
      rule: 'preflight-status-not-ok',
      servers: servers({ status: 405, headers: good }),
    },
    {
      id: 'preflight-redirect',
      title: 'OPTIONS is redirected',
      lesson:
        'The server sends every request on to another path, the question too. A preflight must not be redirected.',
      fix: 'Answer OPTIONS at once, or have the page call the final URL.',
      api: 'cross-site',
      request: putJson,
      rule: 'preflight-redirect',
      servers: servers({ status: 308, headers: ['Location: {cross-site}/preflight-redirect/', ...good] }),
    },
    {
      id: 'preflight-methods-unreadable',
      title: 'A list of methods without commas',
      lesson: 'The names are parted by spaces. The browser cannot read the list and gives up, though PUT is in it.',
      fix: 'Part the names with commas.',
      api: 'cross-site',
      request: putJson,
      rule: 'preflight-acam-unparsable',
      servers: servers({ headers: [origin, credentials, 'Access-Control-Allow-Methods: GET PUT DELETE', headers] }),
    },
    {
      id: 'preflight-headers-unreadable',
      title: 'A list of headers with semicolons',
      lesson: 'Semicolons do not part a list, and no header name may hold one.',
      fix: 'Part the names with commas.',
      api: 'cross-site',
      request: putJson,
      rule: 'preflight-acah-unparsable',
      servers: servers({
        headers: [origin, credentials, methods, 'Access-Control-Allow-Headers: Content-Type; Authorization'],
      }),
    },
    {
      id: 'preflight-method',
      title: 'The method is not listed',
      lesson: 'The server allows GET and PUT, and the page wants to DELETE.',
      fix: 'Add DELETE to Access-Control-Allow-Methods.',
      api: 'cross-site',
      request: { method: 'DELETE' },
      rule: 'preflight-method-not-allowed',
      servers: servers({ headers: [origin, credentials, 'Access-Control-Allow-Methods: GET, PUT'] }),
    },
    {
      id: 'preflight-method-case',
      title: 'patch is not PATCH',
      lesson:
        'Method names are compared letter by letter. Browsers write get, post, put and delete in capitals for you, but not patch.',
      fix: 'Write PATCH in the page. Many servers do not even understand patch.',
      api: 'cross-site',
      request: { method: 'patch' },
      fixedRequest: { method: 'PATCH' },
      rule: 'preflight-method-not-allowed',
      servers: servers({ headers: patchAllowed }, patchAllowed),
    },
    {
      id: 'preflight-header',
      title: 'A header is not listed',
      lesson: 'JSON makes Content-Type a header to ask for, and the server allows only X-Requested-With.',
      fix: 'Add Content-Type to Access-Control-Allow-Headers.',
      api: 'cross-site',
      request: { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"name":"Ada"}' },
      rule: 'preflight-header-not-allowed',
      servers: servers({ headers: [origin, credentials, 'Access-Control-Allow-Headers: X-Requested-With'] }),
    },
    {
      id: 'preflight-dropped',
      title: 'OPTIONS is cut off',
      lesson:
        'A firewall drops OPTIONS before the server sees it. The browser reports a network error, not a CORS one.',
      fix: 'Let OPTIONS through to the server.',
      api: 'cross-site',
      request: putJson,
      rule: 'preflight-network-error',
      servers: servers('drop'),
    },
  ],
};
