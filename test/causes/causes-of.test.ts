import { expect, test } from 'vitest';
import type { CauseRule } from '../../src/causes/cause.ts';
import { CAUSES, causeById, causesOf } from '../../src/causes/index.ts';
import { FAILURES } from '../../src/cors/failures/index.ts';
import { RULES } from '../../src/cors/rules/index.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { sentence } from '../../src/sentence.ts';
import type { RuleFixture } from '../fixtures/rule-fixture.ts';
import { causesFor, factsOf, NOON } from '../support/causes.ts';
import { API, exchange, failed, OTHER, PAGE, pending, type ShortAnswer, SIBLING } from '../support/exchange.ts';
import { readInEnglish } from '../support/in-english.ts';

const FILES = import.meta.glob<{ fixture: RuleFixture }>('../fixtures/rules/*.ts', { eager: true });

const idsFor = (judged: Exchange, earlier: readonly Exchange[] = []) =>
  causesFor(judged, earlier).map(({ id, confidence }) => `${id} ${confidence}`);

/** What is told first of each rule's own fixture. */
const FIRST: Record<string, string> = {
  'preflight-redirect': 'redirect-canonical likely',
  'preflight-acao-wildcard-with-credentials': 'wildcard-with-credentials certain',
  'preflight-acao-missing': 'origin-not-allowed likely',
  'preflight-acao-multiple': 'two-writers likely',
  'preflight-acao-invalid': 'template-not-expanded likely',
  'preflight-redirect-tainted-origin': 'redirect-tainted-origin certain',
  'preflight-acao-mismatch': 'origin-misspelled likely',
  'preflight-acac-not-true': 'credentials-not-allowed certain',
  'preflight-status-not-ok': 'preflight-not-routed certain',
  'preflight-acam-unparsable': 'list-malformed certain',
  'preflight-acah-unparsable': 'list-malformed certain',
  'preflight-method-not-allowed': 'method-case certain',
  'preflight-header-not-allowed': 'header-not-listed certain',
  'acao-wildcard-with-credentials': 'wildcard-with-credentials certain',
  'acao-missing': 'no-cors-configured likely',
  'acao-multiple': 'two-writers certain',
  'acao-invalid': 'origin-misspelled certain',
  'redirect-tainted-origin': 'redirect-tainted-origin certain',
  'acao-mismatch': 'origin-misspelled certain',
  'acac-not-true': 'credentials-not-allowed certain',
  'redirect-url-has-credentials': 'redirect-userinfo certain',
  'redirect-non-http-scheme': 'redirect-to-login possible',
};

test.each(RULES.map(({ id }) => id))('of a broken %s a cause is told, and none of its near miss', (id) => {
  const fixture = FILES[`../fixtures/rules/${id}.ts`]?.fixture;
  expect(fixture && idsFor(fixture.breaks)[0]).toBe(FIRST[id]);
  expect(fixture && idsFor(fixture.nearMiss)).toEqual([]);
});

test.each<[what: string, judged: Exchange]>([
  ['passed', exchange({ hops: [{ answer: { acao: '*' } }] })],
  ['is pending', pending({ hops: [{}] })],
  ['was missed in part', failed({ partial: true, hops: [{ answer: {} }] })],
  ['is not under CORS', exchange({ hops: [{ url: `${PAGE}/a`, answer: {} }] })],
  ['was not seen where it failed', failed({ hops: [{}] })],
])('nothing is told of an exchange that %s', (_, judged) => {
  expect(causesFor(judged)).toEqual([]);
});

test('what is not CORS is passed on as the verdict has it', () => {
  const judged = failed({ hops: [{}] }, 'net::ERR_NAME_NOT_RESOLVED');
  expect(readInEnglish(causesFor(judged))).toEqual([
    { id: 'dns', confidence: 'certain', evidence: ["The browser's error is net::ERR_NAME_NOT_RESOLVED"] },
  ]);
});

test.each(FAILURES.map(({ id }) => id))('%s is a cause, with the confidence and the evidence of the verdict', (id) => {
  const judged = failed({ hops: [{}] }, 'net::ERR_CONNECTION_RESET');
  const facts = factsOf(judged);
  const failure = { id, confidence: 'likely' as const, evidence: [sentence`seen`] };
  expect(causesOf({ ...facts, verdict: { ...facts.verdict, failure } })).toEqual([failure]);
});

test('of a masked exchange, the causes of what the server sent are told, too', () => {
  const preflight = { headers: { Vary: 'Origin' }, judged: { acao: PAGE, acam: 'PUT' } };
  expect(idsFor(exchange({ hops: [{ method: 'PUT', preflight, answer: { acao: '*' } }] }))).toEqual([
    'masked-by-extension certain',
    'origin-not-allowed likely',
    'method-not-listed possible',
    'no-cors-configured possible',
  ]);
});

test('where nobody shows the change, that something masks or spoils is only likely', () => {
  const masked = exchange({ hops: [{ method: 'PUT', preflight: { status: 401 }, answer: { acao: '*' } }] });
  const spoilt = failed({ hops: [{ answer: { acao: '*' } }] });
  expect([idsFor(masked), idsFor(spoilt)]).toEqual([
    ['preflight-needs-auth certain', 'masked-by-extension likely', 'no-cors-configured possible'],
    ['broken-by-extension likely'],
  ]);
});

test('a server without fault is not blamed for what was spoilt on the way', () => {
  const preflight = { acao: '*', acam: 'PUT', judged: {} };
  expect(idsFor(failed({ hops: [{ method: 'PUT', preflight }] }))).toEqual(['broken-by-extension certain']);
});

const put = (preflight: ShortAnswer & { asks?: string }, method = 'PUT') =>
  failed({ startedAt: NOON + 9, hops: [{ url: `${API}/a`, method, preflight }] });
const get = (answer: ShortAnswer, url = `${API}/a`) => failed({ startedAt: NOON + 9, hops: [{ url, answer }] });

/** The page's own origin was let through before, and another one. */
const KNOWN = exchange({
  startedAt: NOON,
  hops: [{ url: `${API}/a`, method: 'PUT', preflight: { acao: PAGE, acam: 'PUT' }, answer: { acao: PAGE } }],
});
const OTHERS = exchange({
  origin: OTHER,
  startedAt: NOON,
  hops: [{ url: `${API}/b`, answer: { acao: OTHER, headers: { Vary: 'Origin' } } }],
});

const OTHER_PAGE = exchange({ origin: OTHER, startedAt: NOON, hops: [{ url: `${API}/a`, answer: { acao: OTHER } }] });
/** Asked by an element, without Origin. */
const image = (answer: ShortAnswer) =>
  exchange({
    type: 'image',
    startedAt: NOON,
    hops: [{ url: `${API}/a`, sends: { Origin: null, 'Sec-Fetch-Mode': 'no-cors' }, answer }],
  });

test.each<[what: string, judged: Exchange, earlier: readonly Exchange[], first: string]>([
  ['a preflight with a bare 403', put({ status: 403 }), [], 'origin-not-allowed likely'],
  ['the same where the server knows the origin', put({ status: 403 }), [KNOWN], 'preflight-needs-auth likely'],
  ['a bare 200 where others are let through', put({}), [OTHERS], 'origin-not-allowed likely'],
  ['a bare 204 for another method than before', put({}, 'PROPFIND'), [KNOWN], 'method-not-listed likely'],
  ['a bare 204 for more headers than before', put({ asks: 'x-b' }), [KNOWN], 'header-not-listed likely'],
  [
    '404 with what only CORS writes',
    put({ status: 404, headers: { Vary: 'Origin' } }),
    [],
    'origin-not-allowed likely',
  ],
  ['404 with nothing', put({ status: 404 }), [], 'preflight-not-routed likely'],
  ['404 where the request itself is answered', put({ status: 404 }), [KNOWN], 'preflight-not-routed certain'],
  ['503 of a proxy', put({ status: 503, headers: { Server: 'Varnish' } }), [], 'gateway-error-page likely'],
  ['a status of 400 with a list', put({ status: 400, acao: PAGE, acam: 'GET' }), [], 'method-not-listed certain'],
  ['a 500 where the same URL was readable', get({ status: 500 }), [KNOWN], 'error-without-headers certain'],
  ['a 404 where another URL was', get({ status: 404 }, `${API}/c`), [KNOWN], 'error-without-headers likely'],
  ['a 404 of which nothing is known', get({ status: 404 }), [], 'error-without-headers possible'],
  [
    'a home page that a script fetches',
    get({ headers: { 'Content-Type': 'text/html' } }),
    [],
    'no-cors-configured likely',
  ],
  [
    'a hit of a CDN that does not vary',
    get({ acao: OTHER, headers: { 'X-Cache': 'Hit from cloudfront' } }),
    [],
    'cached-for-another-origin likely',
  ],
  ['no header, where an image had none', get({}), [image({})], 'no-cors-configured likely'],
  [
    'no header, where an image had none and another page one',
    get({}),
    [image({}), OTHER_PAGE],
    'cached-for-another-origin likely',
  ],
  [
    'no header, where an image had none, from a cache',
    get({ headers: { Age: '9' } }),
    [image({}), OTHER_PAGE],
    'cached-for-another-origin certain',
  ],
  [
    'no header, where an image was told to vary',
    get({}),
    [image({ headers: { Vary: 'Origin' } })],
    'no-cors-configured likely',
  ],
  ['an unset variable', get({ acao: 'undefined' }), [], 'template-not-expanded likely'],
  ['an empty value', get({ acao: '' }), [], 'template-not-expanded likely'],
  ['a redirect to another host', get({ status: 302, location: `${OTHER}/a` }), [], 'redirect-canonical likely'],
  [
    'a redirect to www',
    get({ status: 301, location: 'https://www.api.example.net/a' }),
    [],
    'redirect-canonical certain',
  ],
])('%s', (_, judged, earlier, first) => {
  expect(idsFor(judged, earlier)[0]).toBe(first);
});

test.each<[acao: string, origin: string, confidence: string, slip: string]>([
  [`${PAGE}/`, PAGE, 'certain', 'in the slash at its end'],
  [`${PAGE}/app`, PAGE, 'certain', 'in the path at its end'],
  ['https://App.Example.com', PAGE, 'certain', 'in upper and lower case'],
  ['https://app.example.com:443', PAGE, 'certain', 'in the port, which is the default and must be left out'],
  ['app.example.com', PAGE, 'certain', 'in the scheme, which is missing'],
  [`"${PAGE}"`, PAGE, 'certain', 'in the quotes around it'],
  ['http://app.example.com', PAGE, 'likely', 'in scheme'],
  ['https://app.example.com:8443', PAGE, 'likely', 'in port'],
  ['https://www.app.example.com', PAGE, 'likely', 'in www.'],
  ['http://127.0.0.1:3000', 'http://localhost:3000', 'likely', 'in the name of this machine (localhost, 127.0.0.1)'],
  ['http://app.example.com:8080', PAGE, 'possible', 'in scheme and port'],
])('%s for %s is a slip', (acao, origin, confidence, slip) => {
  const told = causesFor(failed({ origin, hops: [{ answer: { acao } }] })).find(({ id }) => id === 'origin-misspelled');
  expect([told?.confidence, readInEnglish(told?.evidence.at(-1))]).toEqual([confidence, `The two differ ${slip}`]);
});

test('where the credentials mode is not known, the cause in the other mode is possible', () => {
  const preflight = { acao: '*', acam: 'GET' };
  expect(idsFor(failed({ hops: [{ url: SIBLING, method: 'PUT', preflight }] }))).toEqual([
    'method-not-listed certain',
    'wildcard-with-credentials possible',
  ]);
});

test('one that throws is silent and leaves the others alone', () => {
  const broken: CauseRule = {
    ...(CAUSES[0] as CauseRule),
    find() {
      throw new Error('our bug');
    },
  };
  const facts = factsOf(get({}));
  expect(causesOf(facts, [broken, ...CAUSES])).toEqual(causesOf(facts));
});

test('no evidence shows the query or the password of a URL', () => {
  const location = 'https://login.example.org/authorize?redirect_uri=x&state=SECRET#SECRET';
  const judged = get({ status: 302, location }, 'https://api.example.net/a?token=SECRET');
  expect(JSON.stringify(causesFor(judged))).not.toContain('SECRET');
});

test('a redirect to no web page is told with its scheme', () => {
  const judged = pending({
    hops: [
      { url: `${API}/a`, answer: { status: 302, acao: '*', location: 'myapp:done?code=1' }, redirectUrl: 'myapp:done' },
    ],
  });
  expect(readInEnglish(causesFor(judged))).toEqual([
    {
      id: 'redirect-to-login',
      confidence: 'possible',
      evidence: ['GET api.example.net/a answered 302 and leads to myapp:done'],
    },
  ]);
});

test('a cause is found by its id', () => {
  expect([causeById('two-writers')?.id, causeById('nothing')]).toEqual(['two-writers', undefined]);
});
