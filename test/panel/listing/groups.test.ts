import { expect, test } from 'vitest';
import { byCause, byEndpoint, type Group, groupsOf } from '../../../panel/listing/groups.ts';
import type { Row } from '../../../panel/store.ts';
import type { Exchange } from '../../../src/exchange/exchange.ts';
import { API, exchange, failed, OTHER, pending, verdictOf } from '../../support/exchange.ts';

const rowOf = (one: Exchange): Row => ({ exchange: one, verdict: verdictOf(one), tried: false, source: null });

const allowed = (id: string, url: string, method = 'GET') =>
  rowOf(exchange({ id, hops: [{ url, method, answer: { acao: '*' } }] }));
const blocked = (id: string, url: string) => rowOf(failed({ id, hops: [{ url, answer: {} }] }));

const told = ({ subject, rows, failing }: Group) => [
  subject.key,
  rows.map((row) => row.exchange.id).join(' '),
  failing,
];

test('an endpoint is a method and a URL without query and ids; groups stand in the order of their first rows', () => {
  const rows = [
    allowed('a', `${API}/users/7?page=1`),
    blocked('b', `${API}/orders`),
    blocked('c', `${API}/users/8#top`),
    allowed('d', `${API}/users/7`, 'HEAD'),
    allowed('e', `${OTHER}/orders`),
    allowed('f', `${API}/orders?all`),
  ];
  expect(groupsOf(rows, byEndpoint).map(told)).toEqual([
    [`endpoint GET ${API}/users/*`, 'a c', 1],
    [`endpoint GET ${API}/orders`, 'b f', 1],
    [`endpoint HEAD ${API}/users/*`, 'd', 0],
    [`endpoint GET ${OTHER}/orders`, 'e', 0],
  ]);
});

test('a redirected exchange is of the endpoint that the page asked for', () => {
  const hops = [
    { url: `${API}/old`, answer: { status: 302, acao: '*' } },
    { url: `${OTHER}/new`, sends: { Origin: 'null' }, answer: { acao: '*' } },
  ];
  expect(byEndpoint(rowOf(exchange({ hops })))).toEqual({
    by: 'endpoint',
    key: `endpoint GET ${API}/old`,
    method: 'GET',
    url: `${API}/old`,
  });
});

test('rows are gathered by their best cause and the server it is of; what has none comes last', () => {
  const causes: Record<string, string[] | undefined> = {
    'no cors': ['no-cors-configured', 'other'],
    'no cors either': ['no-cors-configured'],
    elsewhere: ['no-cors-configured'],
    misspelled: ['origin-misspelled'],
    unexplained: [],
    fine: [],
    waiting: [],
  };
  const rows = [
    allowed('fine', API),
    blocked('searching', API),
    blocked('unexplained', API),
    blocked('no cors', `${API}/users`),
    rowOf(pending({ id: 'waiting', hops: [{ url: API }] })),
    blocked('misspelled', `${API}/users`),
    blocked('elsewhere', OTHER),
    blocked('no cors either', `${API}/orders`),
  ];
  expect(
    groupsOf(
      rows,
      byCause(({ exchange: { id } }) => causes[id]),
    ).map(told),
  ).toEqual([
    [`cause no-cors-configured ${API}`, 'no cors no cors either', 2],
    [`cause origin-misspelled ${API}`, 'misspelled', 1],
    [`cause no-cors-configured ${OTHER}`, 'elsewhere', 1],
    ['rest searching', 'searching', 1],
    ['rest unexplained', 'unexplained', 1],
    ['rest passing', 'fine waiting', 0],
  ]);
});

test('the server that a cause is of is the one whose message failed, not the one that was asked first', () => {
  const redirected = failed({
    hops: [
      { url: `${API}/old`, answer: { status: 302, acao: '*' } },
      { url: `${OTHER}/new`, sends: { Origin: 'null' }, answer: {} },
    ],
  });
  expect(byCause(() => ['no-cors-configured'])(rowOf(redirected))).toMatchObject({ server: OTHER });
});

test('groups keep the order in which rows are given, and stay where they are when more come', () => {
  const rows = [blocked('z', `${API}/b`), allowed('y', `${API}/a`), blocked('x', `${API}/b`)];
  const before = groupsOf(rows, byEndpoint).map(({ subject }) => subject.key);
  const more = [...rows, blocked('w', `${API}/a`), blocked('v', `${API}/c`)];
  expect(groupsOf(more, byEndpoint).map(told)).toEqual([
    [before[0], 'z x', 2],
    [before[1], 'y w', 1],
    [`endpoint GET ${API}/c`, 'v', 1],
  ]);
});
