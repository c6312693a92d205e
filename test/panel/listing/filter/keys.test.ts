import { expect, test } from 'vitest';
import { filterRows } from '../../../../panel/listing/filter/filter-rows.ts';
import { FILTER_KEYS, isFilterKey } from '../../../../panel/listing/filter/keys/index.ts';
import { parseFilter } from '../../../../panel/listing/filter/parse.ts';
import type { Row } from '../../../../panel/store.ts';
import type { Exchange } from '../../../../src/exchange/exchange.ts';
import type { PageCall } from '../../../../src/exchange/page-call.ts';
import { API, exchange, failed, OTHER, PAGE, pending, SIBLING, verdictOf } from '../../../support/exchange.ts';

const CART = `${API}:8443/cart`;
const CALL: PageCall = {
  ...{ id: 'call', api: 'eventsource', at: 0, frameId: 0, url: `${API}/calls`, method: 'GET', mode: 'cors' },
  ...{ credentials: 'omit', headers: [], callSite: null, controlled: false },
};

const simple = exchange({
  hops: [
    {
      url: `${API}/v1/Users`,
      answer: { acao: '*', acac: 'false', headers: { 'Content-Type': 'Application/JSON; charset=x' } },
    },
  ],
});
const preflighted = exchange({
  hops: [{ url: CART, method: 'PUT', preflight: { acao: '*', acam: 'PUT', maxAge: '60' }, answer: { acao: '*' } }],
});
const cached = exchange({
  startedAt: 100,
  hops: [{ url: CART, method: 'PUT', startedAt: 100, answer: { status: 201, fromCache: true, judged: { acao: '*' } } }],
});
const refused = failed({ hops: [{ url: `${OTHER}/x`, method: 'PATCH', preflight: { status: 404, acao: '*' } }] });
const waiting = pending({ hops: [{ url: `${OTHER}/y`, method: 'PATCH', preflight: { unanswered: true } }] });
const dropped = failed(
  { hops: [{ url: OTHER, method: 'PATCH', preflight: { netError: 'net::ERR_CONNECTION_REFUSED' } }] },
  'net::ERR_CONNECTION_REFUSED',
);
const missing = failed({
  origin: 'http://localhost:3000',
  fromWorker: true,
  hops: [{ url: `${OTHER}/z`, answer: {} }],
});
const redirected = exchange({
  type: 'image',
  hops: [
    { url: 'http://[::1]:80/a', sends: { 'Accept-Language': 'de' }, answer: { status: 302, acao: '*' } },
    { url: `${API}/b`, answer: { acao: PAGE, headers: { Vary: 'Origin', 'content-type': 'image/png' } } },
  ],
});
const either = failed({
  call: CALL,
  hops: [{ url: `${SIBLING}/u`, method: 'PUT', preflight: { status: 404, acao: '*' } }],
});
const partial = exchange({ type: 'main_frame', partial: true, hops: [{ url: `${API}/p`, answer: { acao: '*' } }] });

const EXCHANGES: Readonly<Record<string, Exchange>> = {
  ...{ simple, preflighted, cached, refused, waiting, dropped, missing, redirected, either, partial },
};
const NAMES = Object.keys(EXCHANGES);
const ROWS: readonly Row[] = Object.values(EXCHANGES).map((one) => ({
  exchange: one,
  verdict: verdictOf(one, [preflighted]),
  tried: one === simple,
  source: null,
}));

const CAUSES = new Map([
  [missing, ['no-cors-configured', 'error-without-headers']],
  [refused, ['preflight-not-routed']],
  [simple, []],
]);
const causesOf = ({ exchange: one }: Row) => CAUSES.get(one);

function shown(filter: string, inverted = false): string[] {
  return filterRows(ROWS, parseFilter(filter, isFilterKey), inverted, causesOf).map(
    (row) => NAMES[ROWS.indexOf(row)] ?? '',
  );
}

const TABLE: readonly (readonly [term: string, shown: readonly string[]])[] = [
  ['domain:api.example.net', ['simple', 'preflighted', 'cached', 'redirected', 'partial']],
  ['domain:API.example.NET', ['simple', 'preflighted', 'cached', 'redirected', 'partial']],
  ['domain:api.example.net:8443', ['preflighted', 'cached']],
  ['domain:*.example.*', NAMES],
  ['domain:*.example.org', ['refused', 'waiting', 'dropped', 'missing']],
  ['domain:[::1]', ['redirected']],
  ['domain:example.net', []],
  ['domain:api.example', []],
  ['domain:apiXexample.net', []],
  ['method:get', ['simple', 'missing', 'redirected', 'partial']],
  ['method:P*', ['preflighted', 'cached', 'refused', 'waiting', 'dropped', 'either']],
  ['method:OPTIONS', ['preflighted', 'refused', 'waiting', 'dropped', 'either']],
  ['method:GE', []],
  ['status-code:404', ['refused', 'either']],
  ['status-code:2*', ['simple', 'preflighted', 'cached', 'missing', 'redirected', 'partial']],
  ['status-code:204', ['preflighted']],
  ['status-code:302', ['redirected']],
  ['status-code:40', []],
  ['is:running', ['waiting']],
  ['is:from-cache', ['cached']],
  ['is:failing', ['refused', 'dropped', 'missing', 'either', 'partial']],
  ['is:redirected', ['redirected']],
  ['is:from-worker', ['missing']],
  ['is:partial', ['partial']],
  ['is:tried', ['simple']],
  ['is:imported', []],
  ['is:nothing-known', []],
  ['scheme:http', ['redirected']],
  ['scheme:ftp', []],
  ['url:V1/users', ['simple']],
  ['url:https://API.example.net:8443/c', ['preflighted', 'cached']],
  ['url:v1*users', []],
  ['has-request-header:accept-language', ['redirected']],
  ['has-request-header:access-control-request-method', ['preflighted', 'refused', 'waiting', 'dropped', 'either']],
  ['has-request-header:accept-lang', []],
  ['has-response-header:vary', ['redirected']],
  ['has-response-header:Access-Control-Max-Age', ['preflighted']],
  [
    'has-response-header:access-control-*',
    ['simple', 'preflighted', 'cached', 'refused', 'redirected', 'either', 'partial'],
  ],
  ['has-response-header:origin', []],
  ['mime-type:application/json', ['simple']],
  ['mime-type:image/*', ['redirected']],
  ['mime-type:json', []],
  ['resource-type:fetch', ['simple', 'preflighted', 'cached', 'refused', 'waiting', 'dropped', 'missing']],
  ['resource-type:xhr', ['simple', 'preflighted', 'cached', 'refused', 'waiting', 'dropped', 'missing']],
  ['resource-type:eventsource', ['either']],
  ['resource-type:document', ['partial']],
  ['resource-type:image', ['redirected']],
  ['resource-type:main_frame', []],
  ['cors:blocked', ['refused', 'missing', 'either']],
  ['cors:allowed', ['simple', 'preflighted', 'cached', 'redirected']],
  ['cors:network-failure', ['dropped']],
  ['cors:pending', ['waiting']],
  ['cors:MissingAllowOriginHeader', ['missing']],
  ['cors:preflightinvalidstatus', ['refused', 'either']],
  ['cors:PreflightWildcardOriginNotAllowed', ['refused']],
  ['cors:block', []],
  ['rule:acao-missing', ['missing']],
  ['rule:preflight-*', ['refused', 'dropped', 'either']],
  ['rule:preflight-acao-wildcard-with-credentials', ['refused']],
  ['rule:acao', []],
  ['cause:no-cors-configured', ['missing']],
  ['cause:ERROR-without-headers', ['missing']],
  ['cause:preflight-*', ['refused']],
  ['cause:no-cors', []],
  ['finding:acac-not-exact-true', ['simple']],
  ['finding:acac', []],
  ['origin:https://app.example.com', NAMES.filter((name) => name !== 'missing')],
  ['origin:http://localhost:*', ['missing']],
  ['origin:localhost', []],
  ['preflight:sent', ['preflighted', 'refused', 'waiting', 'dropped', 'either']],
  ['preflight:failed', ['refused', 'dropped', 'either']],
  ['preflight:pending', ['waiting']],
  ['preflight:cached', ['cached']],
  ['preflight:none', ['simple', 'missing', 'redirected']],
  ['preflight:unknown', ['partial']],
  ['preflight:not-sent', []],
  ['from-file:bug.har', []],
];

test.each(TABLE)('%s', (term, names) => {
  expect(shown(term)).toEqual(names);
});

test.each(TABLE)('-%s, and the same inverted, leave the others', (term, names) => {
  const others = NAMES.filter((name) => !names.includes(name));
  expect([shown(`-${term}`), shown(term, true), shown(`-${term}`, true)]).toEqual([others, others, names]);
});

test('every key is in the table, with what it matches and what it nearly does', () => {
  const lacking = FILTER_KEYS.filter(({ id }) => {
    const ofKey = TABLE.filter(([term]) => term.startsWith(`${id}:`));
    return !ofKey.some(([, names]) => names.length > 0) || !ofKey.some(([, names]) => names.length === 0);
  });
  // What is imported has a test of its own, beside the files.
  expect(lacking.map(({ id }) => id)).toEqual(['from-file']);
});

test.each<[filter: string, inverted: boolean, shown: string[]]>([
  ['', false, NAMES],
  ['', true, NAMES],
  ['users', false, ['simple']],
  ['-users', false, NAMES.filter((name) => name !== 'simple')],
  ['/users$/', false, ['simple']],
  ['/^https:.*(users|cart)$/', false, ['simple', 'preflighted', 'cached']],
  ['/user$/', false, []],
  ['/^users/', false, []],
  ['-/example/', false, []],
  ['https://api.example.net:8443/cart', false, ['preflighted', 'cached']],
  ['api.example.net -domain:*.net:8443 method:GET', false, ['simple', 'redirected', 'partial']],
  ['method:PUT status-code:201', false, ['cached']],
  ['method:PUT -status-code:201', true, []],
  ['method:PUT domain:other.example.org', true, ['simple', 'redirected', 'partial']],
  ['colour:red', false, []],
])('the filter %j, inverted %j', (filter, inverted, names) => {
  expect(shown(filter, inverted)).toEqual(names);
});

test('a line that a page has made very long is looked into only so far by a regular expression', () => {
  const long = exchange({ hops: [{ url: `${API}/${'a'.repeat(5000)}tail`, answer: { acao: '*' } }] });
  const row: Row = { exchange: long, verdict: verdictOf(long), tried: false, source: null };
  const rows = [row];
  const found = (filter: string) => filterRows(rows, parseFilter(filter, isFilterKey), false, causesOf).length === 1;
  expect([found('tail'), found('/tail/'), found('/a{100}/'), found('/^allowed$/')]).toEqual([true, false, true, true]);
});
