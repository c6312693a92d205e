import { API, exchange, failed, OTHER, PAGE } from '../support/exchange.ts';

const AT = Date.UTC(2026, 10, 20, 9, 41, 7, 204);

/** Preflighted, redirected, preflighted again and refused; with a cookie, a token, and a password in a Location. */
export const RICH = failed({
  id: 'rich',
  startedAt: AT,
  finishedAt: AT + 90,
  hops: [
    {
      url: `${API}/v1/orders?page=2`,
      method: 'PUT',
      startedAt: AT,
      sends: { Cookie: 'session=secret', Authorization: 'Bearer secret', 'X-Id': '7' },
      preflight: {
        asks: 'authorization,x-id',
        acao: PAGE,
        acac: 'true',
        acam: ['GET', 'PUT'],
        acah: 'Authorization, X-Id',
      },
      answer: {
        status: 307,
        acao: PAGE,
        acac: 'true',
        location: OTHER,
        headers: { 'Set-Cookie': ['a=secret', 'b=secret'] },
      },
    },
    {
      url: OTHER,
      method: 'PUT',
      startedAt: AT + 50,
      sends: { Origin: 'null', 'X-Id': '7' },
      preflight: { asks: 'x-id', acao: 'null', acac: 'true', acam: 'PUT', acah: 'X-Id' },
      answer: { status: 302, acao: 'null', acac: 'true', location: 'https://user:p@55phrase@other.example.org/' },
    },
  ],
});

/** Allowed; the preflight it needed was in the browser's cache, and another extension changed the answer. */
export const PLAIN = exchange({
  id: 'plain',
  startedAt: AT + 200,
  hops: [{ method: 'PUT', answer: { acao: 'https://x.example', judged: { acao: '*' } } }],
});
