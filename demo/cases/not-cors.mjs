const open = { response: { headers: ['Access-Control-Allow-Origin: *'] } };

/** @type {import('./index.mjs').Group} */
export const notCors = {
  id: 'not-cors',
  title: 'Not CORS at all',
  intro: 'The page sees the same “Failed to fetch”, or nothing at all, but no CORS header is to blame.',
  cases: [
    {
      id: 'connection-dropped',
      title: 'The connection breaks',
      lesson: 'The server closes the connection without an answer. There is no header to be right or wrong.',
      fix: 'Look into the server’s log: it crashed, or something before it cut the connection.',
      api: 'cross-site',
      request: {},
      rule: 'network-failure',
      servers: { broken: [{ response: 'drop' }], fixed: [open] },
    },
    {
      id: 'connection-refused',
      title: 'Nobody listens',
      lesson: 'There is no server on this port. The page’s error looks exactly like one of CORS.',
      fix: 'Start the server, or correct the port.',
      api: 'closed',
      request: {},
      rule: 'network-failure',
      servers: { broken: [] },
    },
    {
      id: 'no-cors',
      title: 'Sent without asking to read',
      lesson:
        'With mode no-cors the page gives up reading the answer: it gets an opaque one, with status 0 and no body. This never repairs CORS.',
      api: 'cross-site',
      request: { mode: 'no-cors' },
      rule: null,
      servers: { works: [{ response: {} }] },
    },
  ],
};
