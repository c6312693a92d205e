import type { Exchange } from '../../src/exchange/exchange.ts';
import { API, exchange, failed, OTHER, PAGE, pending, SIBLING } from './exchange.ts';

/** An exchange whose values come from elsewhere. */
export type Shape = (next: () => string) => Exchange;

const url = (next: () => string, base = API): string => `${base}/v1/${next()}?q=${next()}`;

/** One exchange for each way in which a report is written, with a value at each place that somebody else fills. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  'a preflight without CORS': (next) =>
    failed({
      hops: [
        {
          ...{ url: url(next), method: next(), body: { mimeType: next(), text: next(), omitted: null } },
          preflight: { asks: next(), headers: { Server: next(), Allow: next(), [next()]: next() } },
        },
      ],
    }),
  'a preflight with a bad status': (next) =>
    failed({
      callSite: { url: next(), line: 7, column: 1, functionName: next() },
      hops: [{ url: url(next), method: 'PUT', preflight: { status: 404, acao: PAGE, acam: next(), acah: next() } }],
    }),
  'a preflight that redirects': (next) =>
    failed({ hops: [{ url: url(next), method: 'PUT', preflight: { status: 302, acao: PAGE, location: url(next) } }] }),
  'headers that are not listed': (next) =>
    failed({
      hops: [
        {
          ...{ url: url(next), method: 'PUT', sends: { [next()]: next() } },
          preflight: { asks: `x-id,${next()}`, acao: PAGE, acam: 'PUT', acah: next() },
        },
      ],
    }),
  'an origin that is not the page’s': (next) =>
    failed({ hops: [{ url: url(next), answer: { acao: 'https://x.example', headers: { Vary: next() } } }] }),
  'no origin at all': (next) =>
    failed({ hops: [{ url: url(next), sends: { Cookie: next(), Referer: next() }, answer: { status: 500 } }] }),
  'two origins': (next) => failed({ hops: [{ url: url(next), answer: { acao: [next(), next()] } }] }),
  'a wildcard with credentials': (next) =>
    failed({
      hops: [
        { url: url(next), sends: { Cookie: next() }, answer: { acao: '*', acac: next(), headers: { Via: next() } } },
      ],
    }),
  'a redirect that is refused': (next) =>
    failed({ hops: [{ url: url(next), answer: { status: 302, location: url(next, OTHER) } }] }),
  'a redirect to nowhere': (next) =>
    failed({ hops: [{ url: url(next), answer: { status: 302, acao: '*', location: next() } }] }),
  'a tainted origin': (next) =>
    failed({
      hops: [
        { url: url(next), answer: { status: 307, acao: PAGE, location: url(next, OTHER) } },
        { url: url(next, OTHER), sends: { Origin: 'null' }, answer: { acao: PAGE, headers: { Server: next() } } },
      ],
    }),
  'many redirects': (next) =>
    failed({
      hops: Array.from({ length: 9 }, (_, at) => ({
        url: url(next),
        answer: at < 8 ? { status: 302, acao: '*', location: url(next) } : { headers: { Server: next() } },
      })),
    }),
  'one of two rules': (next) =>
    failed({
      hops: [
        { url: url(next, SIBLING), method: 'PUT', preflight: { status: 404, acao: '*', headers: { Server: next() } } },
      ],
    }),
  'what was changed on the way': (next) =>
    exchange({
      hops: [{ url: url(next), answer: { acao: next(), judged: { acao: '*', headers: { Vary: next() } } } }],
    }),
  'a contradiction': (next) =>
    exchange({ hops: [{ url: url(next), answer: { headers: { 'Cache-Control': next() } } }] }),
  'a success': (next) =>
    exchange({
      type: 'image',
      hops: [
        {
          ...{
            url: url(next),
            sends: { [next()]: next() },
            method: 'PUT',
            preflight: { acao: PAGE, acam: '*', acah: '*' },
          },
          answer: {
            acao: PAGE,
            acac: next(),
            headers: { 'Access-Control-Expose-Headers': next(), 'Set-Cookie': next() },
          },
        },
      ],
    }),
  'a failure of the network': (next) => failed({ hops: [{ url: url(next) }] }, `net::ERR_${next()}`),
  'no URL': (next) => failed({ hops: [{ url: next() }] }, 'net::ERR_INVALID_URL'),
  'an origin that is none': (next) => failed({ origin: next(), hops: [{ url: url(next), answer: { acao: PAGE } }] }),
  'no answer yet': (next) => pending({ hops: [{ url: url(next), method: next() }] }),
  'missed events': (next) => failed({ partial: true, hops: [{ url: url(next) }] }),
};
