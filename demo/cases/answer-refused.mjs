/** What each of these servers should have said. */
const fixed = [{ response: { headers: ['Access-Control-Allow-Origin: {page}', 'Vary: Origin'] } }];

/**
 * A server whose only fault is its header lines.
 *
 * @param {string[]} headers
 * @returns {import('./index.mjs').Case['servers']}
 */
const servers = (...headers) => ({ broken: [{ response: { headers } }], fixed });

/** @type {import('./index.mjs').Group} */
export const answerRefused = {
  id: 'answer-refused',
  title: 'Answer refused',
  intro: 'The request reaches the server and is answered. The browser then keeps the answer from the page.',
  cases: [
    {
      id: 'acao-missing',
      title: 'No permission at all',
      lesson: 'The answer says nothing of who may read it, so no page of another origin may.',
      fix: 'Send Access-Control-Allow-Origin with the origin of the page.',
      api: 'cross-site',
      request: {},
      rule: 'acao-missing',
      servers: servers(),
    },
    {
      id: 'acao-missing-on-error',
      title: 'A crash without the headers',
      lesson:
        'The server fails, and its error page lacks the CORS headers that its other answers have. The page cannot even see the 500.',
      fix: 'Add the header to every answer, errors included. Then the page can read the 500 and what it says.',
      api: 'same-site',
      request: {},
      rule: 'acao-missing',
      servers: {
        broken: [{ response: { status: 500 } }],
        fixed: [{ response: { status: 500, headers: ['Access-Control-Allow-Origin: {page}', 'Vary: Origin'] } }],
      },
    },
    {
      id: 'acao-twice',
      title: 'The header comes twice',
      lesson: 'The app adds it, and the proxy before it adds it again. Two values are refused, even if both are right.',
      fix: 'Let only one of them set the header.',
      api: 'cross-site',
      request: {},
      rule: 'acao-multiple',
      servers: servers('Access-Control-Allow-Origin: {page}', 'Access-Control-Allow-Origin: *'),
    },
    {
      id: 'acao-list',
      title: 'A list of origins',
      lesson: 'The header holds one origin or *, never a list.',
      fix: 'Keep the list on the server, look the Origin of the request up in it, and send back that one origin.',
      api: 'cross-site',
      request: {},
      rule: 'acao-multiple',
      servers: servers('Access-Control-Allow-Origin: {page}, https://app.example.com'),
    },
    {
      id: 'acao-pattern',
      title: 'A pattern, not an origin',
      lesson: 'Only a lone * is a wildcard. In a longer value it is just a character, and this value is no URL.',
      fix: 'Match the pattern on the server and send back the origin that matched.',
      api: 'cross-site',
      request: {},
      rule: 'acao-invalid',
      servers: servers('Access-Control-Allow-Origin: *.example.com'),
    },
    {
      id: 'acao-variable',
      title: 'A variable nobody filled in',
      lesson: 'The name of a configuration variable went out instead of its value.',
      fix: 'Have the proxy put in the value. In nginx, $http_origin is replaced only where variables are allowed.',
      api: 'cross-site',
      request: {},
      rule: 'acao-invalid',
      servers: servers('Access-Control-Allow-Origin: $http_origin'),
    },
    {
      id: 'acao-trailing-slash',
      title: 'A slash too many',
      lesson: 'The two are compared letter by letter, and an origin has no slash at its end.',
      fix: 'Remove the slash.',
      api: 'cross-site',
      request: {},
      rule: 'acao-mismatch',
      servers: servers('Access-Control-Allow-Origin: {page}/'),
    },
    {
      id: 'acao-other-origin',
      title: 'Somebody else may read it',
      lesson: 'The server allows its production site, but this page comes from another origin.',
      fix: 'Add the origin of this page to those the server allows.',
      api: 'cross-site',
      request: {},
      rule: 'acao-mismatch',
      servers: servers('Access-Control-Allow-Origin: https://app.example.com', 'Vary: Origin'),
    },
    {
      id: 'acao-other-scheme',
      title: 'https instead of http',
      lesson: 'The scheme is part of the origin: http and https on one host are two origins.',
      fix: 'Allow the origin with the scheme that the page really has.',
      api: 'same-site',
      request: {},
      rule: 'acao-mismatch',
      servers: servers('Access-Control-Allow-Origin: {page-https}'),
    },
    {
      id: 'acao-null',
      title: 'null is not a wildcard',
      lesson: 'null stands for pages without an origin, such as sandboxed frames. This page has one.',
      fix: 'Send the origin of the page. Never allow null: any site can make a page whose origin is null.',
      api: 'cross-site',
      request: {},
      rule: 'acao-mismatch',
      servers: servers('Access-Control-Allow-Origin: null'),
    },
  ],
};
