import { expect, test } from 'vitest';
import { failed, PAGE, verdictOf } from '../../support/exchange.ts';

type Class = 'Missing' | 'Wildcard' | 'Multiple' | 'Invalid' | 'Mismatch' | 'exact' | 'any';

const CHROMIUM: Readonly<Record<Class, string | null>> = {
  Missing: 'MissingAllowOriginHeader',
  Wildcard: 'WildcardOriginNotAllowed',
  Multiple: 'MultipleAllowOriginValues',
  Invalid: 'InvalidAllowOriginValue',
  Mismatch: 'AllowOriginMismatch',
  // Such an answer passes, so a browser that refused it contradicts us.
  exact: null,
  any: null,
};

const NAMES_NO_VALUE: readonly Class[] = ['Missing', 'Wildcard'];

// Left out: `chrome-extension://abc`, `https://a%20b.com` and `http://xn--`, which Node's URL parser and Chromium's take
// differently. There the split between Invalid and Mismatch needs the browser.
const TABLE: readonly [lines: readonly string[], is: Class][] = [
  [[], 'Missing'],
  [[PAGE], 'exact'],
  [[` ${PAGE}\t`], 'exact'],
  [['*'], 'any'],
  [['\t* '], 'any'],

  [[''], 'Invalid'],
  [['*.example.com'], 'Invalid'],
  [['app.example.com'], 'Invalid'],
  [['//app.example.com'], 'Invalid'],
  [['://x'], 'Invalid'],
  [['**'], 'Invalid'],
  [["'*'"], 'Invalid'],
  [['"*"'], 'Invalid'],
  [['-'], 'Invalid'],
  [['all'], 'Invalid'],
  [['true'], 'Invalid'],
  [['undefined'], 'Invalid'],
  [['None'], 'Invalid'],
  [['NULL'], 'Invalid'],
  [['$http_origin'], 'Invalid'],
  [['%{ORIGIN}e'], 'Invalid'],
  [['(^|,)https://a'], 'Multiple'],
  [['(^|;)https://a'], 'Invalid'],
  [['*://*.a.com'], 'Invalid'],
  [['https//a.com'], 'Invalid'],
  [['https://'], 'Invalid'],
  [['https://a.com:99999'], 'Invalid'],
  [['https://a.com|https://b.com'], 'Invalid'],

  [[`${PAGE}/`], 'Mismatch'],
  [[`${PAGE}:443`], 'Mismatch'],
  [['HTTPS://APP.EXAMPLE.COM'], 'Mismatch'],
  [[`${PAGE}#`], 'Mismatch'],
  [['http://app.example.com'], 'Mismatch'],
  [['https://www.app.example.com'], 'Mismatch'],
  [['https://other.example'], 'Mismatch'],
  [['https://*.example.com'], 'Mismatch'],
  [['http://*'], 'Mismatch'],
  [['localhost:3000'], 'Mismatch'],
  [['app.example.com:8080'], 'Mismatch'],
  [['http:/host'], 'Mismatch'],
  [['file://'], 'Mismatch'],
  [['https://a.com;https://b.com'], 'Mismatch'],
  [['null'], 'Mismatch'],
  [[`${PAGE}\u00a0`], 'Invalid'],

  [['https://a.com, https://b.com'], 'Multiple'],
  [['https://a.com https://b.com'], 'Multiple'],
  [['https://a.com,https://b.com'], 'Multiple'],
  [['*, https://a.com'], 'Multiple'],
  [['*,'], 'Multiple'],
  [['* *'], 'Multiple'],
  [[`${PAGE}, *`], 'Multiple'],
  [[`${PAGE},`], 'Multiple'],
  [[PAGE, PAGE], 'Multiple'],
  [['*', '*'], 'Multiple'],
  [['', '*'], 'Multiple'],
  [[PAGE, ''], 'Multiple'],
];

function chromiumError(is: Class, lines: readonly string[]) {
  const corsError = CHROMIUM[is];
  const value = lines.map((line) => line.replace(/^[ \t]+|[ \t]+$/g, '')).join(', ');
  return corsError === null ? null : { corsError, failedParameter: NAMES_NO_VALUE.includes(is) ? '' : value };
}

test.each(TABLE)('Access-Control-Allow-Origin: %j without credentials is %s', (acao, is) => {
  const { chromium, interference } = verdictOf(failed({ hops: [{ answer: { acao } }] }));
  expect(chromium).toEqual(chromiumError(is, acao));
  expect(interference).toEqual(
    is === 'exact' || is === 'any' ? { outcome: 'allowed', rule: null, inferred: true } : null,
  );
});

test.each(TABLE)('Access-Control-Allow-Origin: %j with credentials is %s, or with * a wildcard', (acao, is) => {
  const answer = { acao, acac: 'true' };
  const { chromium } = verdictOf(failed({ hops: [{ sends: { Cookie: 'a=b' }, answer }] }));
  expect(chromium).toEqual(chromiumError(is === 'any' ? 'Wildcard' : is, acao));
});

test.each<[acao: string, is: Class]>([
  ['null', 'exact'],
  ['*', 'any'],
  ['NULL', 'Invalid'],
  ['', 'Invalid'],
  [PAGE, 'Mismatch'],
])('Access-Control-Allow-Origin: %j for a sandboxed frame is %s', (acao, is) => {
  const { chromium } = verdictOf(failed({ origin: 'null', hops: [{ answer: { acao } }] }));
  expect(chromium).toEqual(chromiumError(is, [acao]));
});

test('of a value that is no UTF-8 Chromium names nothing', () => {
  const { chromium } = verdictOf(failed({ hops: [{ answer: { acao: 'caf\udce9' } }] }));
  expect(chromium).toEqual({ corsError: 'InvalidAllowOriginValue', failedParameter: '' });
});

test.each([
  ['true', null],
  [' true\t', null],
  [undefined, ''],
  ['', ''],
  ['True', 'True'],
  ['TRUE', 'TRUE'],
  ['1', '1'],
  ['yes', 'yes'],
  ['false', 'false'],
  ['"true"', '"true"'],
  ['true,', 'true,'],
  [['true', 'true'], 'true, true'],
])('Access-Control-Allow-Credentials: %j with credentials is refused as %j', (acac, failedParameter) => {
  const answer = { acao: PAGE, ...(acac !== undefined && { acac }) };
  const { chromium } = verdictOf(failed({ hops: [{ sends: { Cookie: 'a=b' }, answer }] }));
  expect(chromium).toEqual(failedParameter === null ? null : { corsError: 'InvalidAllowCredentials', failedParameter });
});
