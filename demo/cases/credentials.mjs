const origin = 'Access-Control-Allow-Origin: {page}';
const anyOrigin = 'Access-Control-Allow-Origin: *';
const allowed = 'Access-Control-Allow-Credentials: true';
const methods = 'Access-Control-Allow-Methods: PUT';
const headers = 'Access-Control-Allow-Headers: X-Request-Id';
const response = { headers: [origin, allowed, 'Vary: Origin'] };

/**
 * @param {string[]} broken
 * @returns {import('./index.mjs').Case['servers']}
 */
const answers = (...broken) => ({ broken: [{ response: { headers: broken } }], fixed: [{ response }] });

/**
 * @param {string[]} broken
 * @returns {import('./index.mjs').Case['servers']}
 */
const preflights = (...broken) => ({
  broken: [{ preflight: { headers: broken }, response }],
  fixed: [{ preflight: { headers: [origin, allowed, methods, headers] }, response }],
});

/** @type {RequestInit} */
const put = { method: 'PUT', credentials: 'include' };

/** @type {import('./index.mjs').Group} */
export const credentials = {
  id: 'credentials',
  title: 'Credentials',
  intro: 'A request that may carry cookies or a login is held to stricter rules: nothing may be a wildcard.',
  cases: [
    {
      id: 'acao-wildcard-with-credentials',
      title: 'Everyone, with cookies',
      lesson: '* is refused when credentials are included, even where there is no cookie to send.',
      fix: 'Send the exact origin instead of *, and Vary: Origin with it.',
      api: 'cross-site',
      request: { credentials: 'include' },
      rule: 'acao-wildcard-with-credentials',
      servers: answers(anyOrigin, allowed),
    },
    {
      id: 'acac-missing',
      title: 'Credentials are not allowed',
      lesson: 'The origin is right, but the server does not say that credentials may be included.',
      fix: 'Send Access-Control-Allow-Credentials: true.',
      api: 'same-site',
      request: { credentials: 'include' },
      rule: 'acac-not-true',
      servers: answers(origin),
    },
    {
      id: 'acac-capital',
      title: 'True is not true',
      lesson: 'The value is compared letter by letter, and only true in small letters counts.',
      fix: 'Send true. In Python, do not print a bool.',
      api: 'cross-site',
      request: { credentials: 'include' },
      rule: 'acac-not-true',
      servers: answers(origin, 'Access-Control-Allow-Credentials: True'),
    },
    {
      id: 'preflight-acao-wildcard-with-credentials',
      title: 'Everyone, in the preflight',
      lesson: 'The preflight carries no cookies itself, but it asks on behalf of a request that may.',
      fix: 'Send the exact origin in the answer to OPTIONS too.',
      api: 'cross-site',
      request: put,
      rule: 'preflight-acao-wildcard-with-credentials',
      servers: preflights(anyOrigin, allowed, methods),
    },
    {
      id: 'preflight-acac-missing',
      title: 'Not allowed in the preflight',
      lesson: 'The answer to PUT would allow credentials, but the answer to OPTIONS does not.',
      fix: 'Send Access-Control-Allow-Credentials: true in both answers.',
      api: 'cross-site',
      request: put,
      rule: 'preflight-acac-not-true',
      servers: preflights(origin, methods),
    },
    {
      id: 'methods-wildcard-with-credentials',
      title: 'Every method, with cookies',
      lesson: 'With credentials, * in Access-Control-Allow-Methods is just a method of that name.',
      fix: 'Name the methods.',
      api: 'cross-site',
      request: put,
      rule: 'preflight-method-not-allowed',
      servers: preflights(origin, allowed, 'Access-Control-Allow-Methods: *'),
    },
    {
      id: 'headers-wildcard-with-credentials',
      title: 'Every header, with cookies',
      lesson: 'With credentials, * in Access-Control-Allow-Headers is just a header of that name.',
      fix: 'Name the headers.',
      api: 'cross-site',
      request: { ...put, headers: { 'X-Request-Id': '42' } },
      rule: 'preflight-header-not-allowed',
      servers: preflights(origin, allowed, methods, 'Access-Control-Allow-Headers: *'),
    },
  ],
};
