import { expect, test } from 'vitest';
import { createAssembler } from '../../src/exchange/assemble.ts';
import type { NetworkEvent } from '../../src/exchange/network-event.ts';
import type { HeaderList } from '../../src/http/headers.ts';
import { answeredLife, asks, ORIGIN_ONLY, preflightLife, request } from '../support/events.ts';
import { API, OTHER } from '../support/exchange.ts';

/** Which preflight each exchange got, by the ids of both. */
function pairsIn(events: readonly NetworkEvent[]): Record<string, (string | null)[]> {
  const assembler = createAssembler();
  assembler.add(events);
  return Object.fromEntries(
    assembler.exchanges().map(({ id, hops }) => [id, hops.map(({ preflight }) => preflight?.id ?? null)]),
  );
}

const put = (id: string, start = {}) => request(id, { method: 'PUT', ...start });
const PUT = asks('PUT');

/** Sends a request at `at`, once it was allowed to. */
const goesOn = (id: string, at: number, headers: HeaderList = ORIGIN_ONLY, start = {}): NetworkEvent[] =>
  answeredLife(put(id, start), at)
    .slice(1)
    .map((event) => (event.kind === 'sent' ? { ...event, headers } : event));

type Row = readonly [what: string, events: readonly NetworkEvent[], pairs: Record<string, (string | null)[]>];

const ROWS: readonly Row[] = [
  [
    'twins get theirs first come, first served',
    [
      put('a').started(0),
      put('b').started(1),
      ...preflightLife('for a', 2, PUT),
      ...preflightLife('for b', 3, PUT),
      ...goesOn('a', 10),
      ...goesOn('b', 11),
    ],
    { a: ['for a'], b: ['for b'] },
  ],
  [
    'a twin that the first one has covered gets none',
    [put('a').started(0), put('b').started(1), ...preflightLife('for a', 2, PUT), ...goesOn('a', 6), ...goesOn('b', 6)],
    { a: ['for a'], b: [null] },
  ],
  [
    'a covered one before gets none',
    [
      put('a').started(0),
      ...goesOn('a', 1),
      put('b').started(20),
      ...preflightLife('for b', 21, PUT),
      ...goesOn('b', 25),
    ],
    { a: [null], b: ['for b'] },
  ],
  [
    'another method does not count',
    [
      request('delete', { method: 'DELETE' }).started(0),
      put('put').started(1),
      ...preflightLife('for put', 2, PUT),
      ...preflightLife('for delete', 3, asks('DELETE')),
      request('delete').failed(10),
      put('put').failed(11),
    ],
    { delete: ['for delete'], put: ['for put'] },
  ],
  [
    'a simple request beside it gets none',
    [
      request('get').started(0),
      put('put').started(1),
      ...preflightLife('for put', 2, PUT),
      ...answeredLife(request('get'), 3).slice(1),
      put('put').failed(9),
    ],
    { get: [null], put: ['for put'] },
  ],
  [
    'a simple POST beside one with a header gets none, though it started first',
    [
      request('plain', { method: 'POST' }).started(0),
      request('plain').sent(1),
      request('json', { method: 'POST' }).started(2),
      ...preflightLife('for json', 3, asks('POST', 'content-type')),
      request('json').failed(8),
      request('plain').received(9),
      request('plain').completed(10),
    ],
    { plain: [null], json: ['for json'] },
  ],
  [
    'headers that were asked for tell twins apart',
    [
      put('a').started(0),
      put('b').started(1),
      ...preflightLife('with x-b', 2, asks('PUT', 'x-b')),
      ...preflightLife('with x-a', 3, asks('PUT', 'x-a')),
      ...goesOn('a', 10, [...ORIGIN_ONLY, ['X-A', '1']]),
      ...goesOn('b', 11, [...ORIGIN_ONLY, ['X-B', '1']]),
    ],
    { a: ['with x-a'], b: ['with x-b'] },
  ],
  [
    'another document does not count',
    [
      put('top').started(0),
      put('frame', { documentId: 'framed' }).started(1),
      ...preflightLife('of the frame', 2, PUT, {}, { documentId: 'framed' }),
      put('top').failed(9),
      put('frame').failed(9),
    ],
    { top: [null], frame: ['of the frame'] },
  ],
  [
    'another frame does not count where documents have no names',
    [
      put('top', { documentId: null }).started(0),
      put('frame', { documentId: null, frameId: 7 }).started(1),
      ...preflightLife('of the frame', 2, PUT, {}, { documentId: null, frameId: 7 }),
      put('top').failed(9),
      put('frame').failed(9),
    ],
    { top: [null], frame: ['of the frame'] },
  ],
  [
    'another frame counts where the document is the same, as when a prerendered page is shown meanwhile',
    [
      put('prerendered', { frameId: 7 }).started(0),
      ...preflightLife('once it is shown', 1, PUT),
      ...goesOn('prerendered', 10),
    ],
    { prerendered: ['once it is shown'] },
  ],
  [
    'another origin does not count',
    [
      put('page').started(0),
      put('worker', { initiator: OTHER }).started(1),
      ...preflightLife('of the worker', 2, asks('PUT', '', OTHER), {}, { initiator: OTHER }),
      put('page').failed(9),
      put('worker').failed(9),
    ],
    { page: [null], worker: ['of the worker'] },
  ],
  [
    'the Origin asked for tells a redirected request from a direct one',
    [
      put('redirected', { url: `${API}/x` }).started(0),
      put('redirected').sent(1),
      put('redirected').received(2, { status: 307, acao: '*', location: API }),
      put('redirected').redirected(3, API, { status: 307 }),
      put('redirected').started(3),
      put('direct').started(4),
      ...preflightLife('of the direct', 5, PUT),
      ...preflightLife('of the redirected', 6, asks('PUT', '', 'null')),
      ...goesOn('redirected', 10, [['Origin', 'null']]),
      ...goesOn('direct', 11),
    ],
    { redirected: [null, 'of the redirected'], direct: ['of the direct'] },
  ],
  [
    'a request that goes on while the preflight is under way gets none',
    [put('a').started(0), put('b').started(1), ...preflightLife('for b', 2, PUT), ...goesOn('a', 2), ...goesOn('b', 6)],
    { a: [null], b: ['for b'] },
  ],
  [
    'another URL does not count',
    [
      put('a').started(0),
      put('b', { url: `${API}/b` }).started(1),
      ...preflightLife('for b', 2, PUT, {}, { url: `${API}/b` }),
      put('a').failed(9),
      put('b').failed(9),
    ],
    { a: [null], b: ['for b'] },
  ],
  [
    'a request that ended before does not count',
    [
      put('a').started(0),
      put('a').failed(1),
      put('b').started(2),
      ...preflightLife('for b', 3, PUT),
      put('b').failed(9),
    ],
    { a: [null], b: ['for b'] },
  ],
  [
    'a preflight that nobody waits for stays alone',
    [...preflightLife('late', 20, PUT), put('a').started(0), ...goesOn('a', 1)],
    { a: [null] },
  ],
  [
    'every hop of a redirect gets its own',
    [
      put('a').started(0),
      ...preflightLife('first', 1, PUT),
      put('a').sent(5),
      put('a').received(6, { status: 307, acao: '*', location: `${API}/x` }),
      put('a').redirected(7, `${API}/x`, { status: 307 }),
      put('a').started(7, { url: `${API}/x` }),
      ...preflightLife('second', 8, PUT, {}, { url: `${API}/x` }),
      ...goesOn('a', 12),
    ],
    { a: ['first', 'second'] },
  ],
  [
    'a redirect to the same URL gets one for each time',
    [
      put('a').started(0),
      ...preflightLife('first', 1, PUT),
      put('a').sent(5),
      put('a').received(6, { status: 307, acao: '*', location: API }),
      put('a').redirected(7, API, { status: 307 }),
      put('a').started(7),
      ...preflightLife('second', 8, PUT),
      ...goesOn('a', 12),
    ],
    { a: ['first', 'second'] },
  ],
];

test.each(ROWS)('%s', (_, events, pairs) => {
  expect(pairsIn(events)).toEqual(pairs);
});

test('a hundred refused twins get theirs in their order', () => {
  const numbers = Array.from({ length: 100 }, (_, index) => index);
  const events = numbers.flatMap((number) => [
    put(`put ${number}`).started(number),
    ...preflightLife(`for put ${number}`, 200 + number, PUT, { status: 403 }),
    put(`put ${number}`).failed(400 + number),
  ]);
  expect(pairsIn(events)).toEqual(
    Object.fromEntries(numbers.map((number) => [`put ${number}`, [`for put ${number}`]])),
  );
});
