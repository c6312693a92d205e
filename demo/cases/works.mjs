/** @type {import('./index.mjs').Group} */
export const works = {
  id: 'works',
  title: 'Works',
  intro: 'The server gives its permission, and the page can read the answer.',
  cases: [
    {
      id: 'any-origin',
      title: 'Open to everyone',
      lesson: 'Access-Control-Allow-Origin: * lets every page read the answer, as long as it sends no credentials.',
      api: 'cross-site',
      request: {},
      rule: null,
      servers: { works: [{ response: { headers: ['Access-Control-Allow-Origin: *'] } }] },
    },
    {
      id: 'one-origin',
      title: 'Open to this page',
      lesson:
        'The server repeats the origin it was asked from. Another port is another origin, so this needs CORS as well. Vary: Origin keeps caches from giving this answer to another page.',
      api: 'same-site',
      request: {},
      rule: null,
      servers: { works: [{ response: { headers: ['Access-Control-Allow-Origin: {page}', 'Vary: Origin'] } }] },
    },
    {
      id: 'no-preflight-needed',
      title: 'A POST that needs no preflight',
      lesson:
        'A plain form could have sent this POST, so the browser does not ask first. It still hides the answer unless the server allows it.',
      api: 'cross-site',
      request: { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: 'hello' },
      rule: null,
      servers: { works: [{ response: { headers: ['Access-Control-Allow-Origin: *'] } }] },
    },
    {
      id: 'preflighted',
      title: 'A PUT with JSON, asked for first',
      lesson:
        'Neither PUT nor JSON could come from a plain form, so the browser first asks with OPTIONS. Both answers need Access-Control-Allow-Origin.',
      api: 'cross-site',
      request: { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: '{"name":"Ada"}' },
      rule: null,
      servers: {
        works: [
          {
            preflight: {
              headers: [
                'Access-Control-Allow-Origin: {page}',
                'Access-Control-Allow-Methods: GET, PUT',
                'Access-Control-Allow-Headers: Content-Type',
              ],
            },
            response: { headers: ['Access-Control-Allow-Origin: {page}'] },
          },
        ],
      },
    },
    {
      id: 'preflight-cached',
      title: 'Asked once, remembered',
      lesson:
        'Access-Control-Max-Age lets the browser remember the permission for 60 seconds: this sends two requests, and the second has no OPTIONS before it.',
      api: 'cross-site',
      request: { method: 'DELETE' },
      rule: null,
      times: 2,
      lastIsCached: true,
      servers: {
        works: [
          {
            preflight: {
              headers: [
                'Access-Control-Allow-Origin: {page}',
                'Access-Control-Allow-Methods: DELETE',
                'Access-Control-Max-Age: 60',
              ],
            },
            response: { headers: ['Access-Control-Allow-Origin: {page}'] },
          },
        ],
      },
    },
    {
      id: 'with-credentials',
      title: 'With credentials',
      lesson:
        'A request that may carry cookies needs the exact origin and Access-Control-Allow-Credentials: true. A wildcard is not enough.',
      api: 'cross-site',
      request: { credentials: 'include' },
      rule: null,
      servers: {
        works: [
          {
            response: {
              headers: [
                'Access-Control-Allow-Origin: {page}',
                'Access-Control-Allow-Credentials: true',
                'Vary: Origin',
              ],
            },
          },
        ],
      },
    },
    {
      id: 'redirect-followed',
      title: 'A redirect',
      lesson:
        'Every answer on the way is checked: the redirect needs Access-Control-Allow-Origin as much as its target.',
      api: 'cross-site',
      request: {},
      rule: null,
      servers: {
        works: [
          {
            response: {
              status: 302,
              headers: ['Location: {cross-site}/redirect-followed/1', 'Access-Control-Allow-Origin: *'],
            },
          },
          { response: { headers: ['Access-Control-Allow-Origin: *'] } },
        ],
      },
    },
  ],
};
