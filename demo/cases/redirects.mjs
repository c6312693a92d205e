const anyOrigin = 'Access-Control-Allow-Origin: *';
const thisPage = 'Access-Control-Allow-Origin: {page}';
const open = { response: { headers: [anyOrigin] } };

/**
 * @param {number} status
 * @param {string} location
 * @param {string[]} headers
 */
const redirect = (status, location, ...headers) => ({ status, headers: [`Location: ${location}`, ...headers] });

/** @type {import('./index.mjs').Group} */
export const redirects = {
  id: 'redirects',
  title: 'Redirects',
  intro: 'Each answer on the way is checked before the browser goes on, and the way itself changes who is asking.',
  cases: [
    {
      id: 'redirect-acao-missing',
      title: 'The redirect gives no permission',
      lesson: 'The target would allow this page, but the redirect before it does not, so the browser stops there.',
      fix: 'Send the CORS headers with redirects too.',
      api: 'cross-site',
      request: {},
      rule: 'acao-missing',
      servers: {
        broken: [{ response: redirect(302, '{cross-site}/redirect-acao-missing/1') }, open],
        fixed: [{ response: redirect(302, '{cross-site}/redirect-acao-missing/1', anyOrigin) }, open],
      },
    },
    {
      id: 'redirect-password',
      title: 'A password in the URL',
      lesson: 'The redirect leads to a URL with a name and password in it, which CORS forbids.',
      fix: 'Redirect to the plain URL and pass the login in a header.',
      api: 'cross-site',
      request: {},
      rule: 'redirect-url-has-credentials',
      servers: {
        broken: [
          { response: redirect(302, 'http://user:secret@{cross-site-host}/redirect-password/1', anyOrigin) },
          open,
        ],
        fixed: [{ response: redirect(302, '{cross-site}/redirect-password/1', anyOrigin) }, open],
      },
    },
    {
      id: 'redirect-mailto',
      title: 'Off to the mail program',
      lesson: 'A fetch can follow a redirect only to an http or https URL.',
      fix: 'Send the mail address in the answer, and let the page make the link.',
      api: 'cross-site',
      request: {},
      rule: 'redirect-non-http-scheme',
      servers: {
        broken: [{ response: redirect(302, 'mailto:help@example.com', anyOrigin) }],
        fixed: [open],
      },
    },
    {
      id: 'redirect-tainted',
      title: 'The origin gets lost',
      lesson:
        'The API sends the browser on to a third origin. From there on the browser asks as Origin: null, and the answer names the page.',
      fix: 'Have the page call the last URL itself. If the answer is public, * works too.',
      api: 'cross-site',
      request: {},
      rule: 'redirect-tainted-origin',
      servers: {
        broken: [
          { response: redirect(302, '{same-site}/redirect-tainted/1', thisPage) },
          { response: { headers: [thisPage] } },
        ],
        fixed: [{ response: redirect(302, '{same-site}/redirect-tainted-fixed/1', thisPage) }, open],
      },
    },
    {
      id: 'redirect-tainted-preflight',
      title: 'Asked again, as nobody',
      lesson: 'After a redirect to a third origin the browser asks again before it sends the PUT, now as Origin: null.',
      fix: 'Have the page call the last URL itself. If the answer is public, * works too.',
      api: 'cross-site',
      request: { method: 'PUT' },
      rule: 'preflight-redirect-tainted-origin',
      servers: {
        broken: tainted('redirect-tainted-preflight', thisPage),
        fixed: tainted('redirect-tainted-preflight-fixed', anyOrigin),
      },
    },
  ],
};

/**
 * @param {string} endpoint
 * @param {string} secondOrigin what the second server says of who may ask
 */
function tainted(endpoint, secondOrigin) {
  const methods = 'Access-Control-Allow-Methods: PUT';
  return [
    {
      preflight: { headers: [thisPage, methods] },
      response: redirect(307, `{same-site}/${endpoint}/1`, thisPage),
    },
    { preflight: { headers: [secondOrigin, methods] }, response: { headers: [secondOrigin] } },
  ];
}
