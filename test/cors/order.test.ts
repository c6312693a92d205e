import { expect, test } from 'vitest';
import { failed, OTHER, PAGE, type ShortAnswer, type ShortPreflight, verdictOf } from '../support/exchange.ts';

// The order of Chromium's preflight checks. Each row mends what the row above was refused for.
const MENDED_ONE_BY_ONE: readonly [preflight: ShortPreflight, corsError: string][] = [
  [{ status: 302, location: '/x', acam: '"', acah: '"' }, 'PreflightDisallowedRedirect'],
  [{ status: 404, location: '/x', acam: '"', acah: '"' }, 'PreflightMissingAllowOriginHeader'],
  [{ status: 404, acao: '*, *', acam: '"', acah: '"' }, 'PreflightMultipleAllowOriginValues'],
  [{ status: 404, acao: 'x', acam: '"', acah: '"' }, 'PreflightInvalidAllowOriginValue'],
  [{ status: 404, acao: OTHER, acam: '"', acah: '"' }, 'PreflightAllowOriginMismatch'],
  [{ status: 404, acao: PAGE, acac: 'true', acam: '"', acah: '"' }, 'PreflightInvalidStatus'],
  [{ acao: PAGE, acac: 'true', acam: '"', acah: '"' }, 'InvalidAllowMethodsPreflightResponse'],
  [{ acao: PAGE, acac: 'true', acam: 'GET', acah: '"' }, 'InvalidAllowHeadersPreflightResponse'],
  [{ acao: PAGE, acac: 'true', acam: 'GET' }, 'MethodDisallowedByPreflightResponse'],
  [{ acao: PAGE, acac: 'true', acam: 'PUT' }, 'HeaderDisallowedByPreflightResponse'],
];

test.each(MENDED_ONE_BY_ONE)('of all that is wrong with a preflight %j Chromium names %s', (preflight, corsError) => {
  const { chromium, alternatives } = verdictOf(
    failed({ hops: [{ method: 'PUT', preflight: { ...preflight, asks: 'x-a' } }] }),
  );
  expect(chromium?.corsError).toBe(corsError);
  expect(alternatives).toEqual([]);
});

test.each<[preflight: ShortPreflight, rules: readonly string[]]>([
  [
    { status: 302, location: '/x', acam: '"', acah: '"' },
    [
      'preflight-redirect',
      'preflight-acao-missing',
      'preflight-status-not-ok',
      'preflight-acam-unparsable',
      'preflight-acah-unparsable',
    ],
  ],
  [
    { status: 500, acao: OTHER, acam: 'GET' },
    [
      'preflight-acao-mismatch',
      'preflight-status-not-ok',
      'preflight-method-not-allowed',
      'preflight-header-not-allowed',
    ],
  ],
])('every fault of a preflight %j is in the findings, the one Chromium names first: %j', (preflight, rules) => {
  const verdict = verdictOf(failed({ hops: [{ method: 'PUT', preflight: { ...preflight, asks: 'x-a' } }] }));
  const blocking = verdict.findings.filter(({ effect }) => effect === 'blocks');
  expect(blocking.map(({ rule }) => rule)).toEqual(rules);
  expect(verdict.rule).toBe(rules[0]);
});

test.each<[status: number, location: string | undefined, corsError: string]>([
  [301, '/x', 'PreflightDisallowedRedirect'],
  [302, '/x', 'PreflightDisallowedRedirect'],
  [303, '/x', 'PreflightDisallowedRedirect'],
  [307, '/x', 'PreflightDisallowedRedirect'],
  [308, '/x', 'PreflightDisallowedRedirect'],
  [302, undefined, 'PreflightInvalidStatus'],
  [302, '', 'PreflightInvalidStatus'],
  [300, '/x', 'PreflightInvalidStatus'],
  [304, '/x', 'PreflightInvalidStatus'],
  [305, '/x', 'PreflightInvalidStatus'],
  [306, '/x', 'PreflightInvalidStatus'],
  [199, undefined, 'PreflightInvalidStatus'],
  [401, undefined, 'PreflightInvalidStatus'],
  [500, undefined, 'PreflightInvalidStatus'],
])('a preflight answered %d with Location %j is refused as %s', (status, location, corsError) => {
  const preflight = { status, acao: PAGE, acac: 'true', acam: 'PUT', ...(location !== undefined && { location }) };
  expect(verdictOf(failed({ hops: [{ method: 'PUT', preflight }] })).chromium).toEqual({
    corsError,
    failedParameter: '',
  });
});

const USERINFO = 'https://user:secret@other.example.org/';

test.each<[answer: ShortAnswer, corsError: string]>([
  [{ status: 302, location: USERINFO }, 'MissingAllowOriginHeader'],
  [{ status: 302, acao: '*', location: USERINFO }, 'WildcardOriginNotAllowed'],
  [{ status: 302, acao: PAGE, location: USERINFO }, 'InvalidAllowCredentials'],
  [{ status: 302, acao: PAGE, acac: 'true', location: USERINFO }, 'RedirectContainsCredentials'],
  [{ acao: '*' }, 'WildcardOriginNotAllowed'],
  [{ acao: '*, x', acac: 'True' }, 'MultipleAllowOriginValues'],
  [{ acao: 'x', acac: 'True' }, 'InvalidAllowOriginValue'],
  [{ acao: OTHER, acac: 'True' }, 'AllowOriginMismatch'],
])('of all that is wrong with an answer %j to a request with credentials Chromium names %s', (answer, corsError) => {
  const { chromium } = verdictOf(failed({ hops: [{ sends: { Cookie: 'a=b' }, answer }] }));
  expect(chromium?.corsError).toBe(corsError);
});

test('a preflight is judged before the answer, and a hop before the next', () => {
  const { checks } = verdictOf(
    failed({
      hops: [
        { method: 'PUT', preflight: { acao: '*', acam: 'PUT' }, answer: { status: 307, acao: '*', location: OTHER } },
        { url: OTHER, method: 'PUT', sends: { Origin: 'null' }, preflight: { acao: '*', acam: 'PUT' }, answer: {} },
      ],
    }),
  );
  const messages = checks.map(({ on, hop }) => `${hop} ${on}`);
  expect([...new Set(messages)]).toEqual(['0 preflight', '0 redirect', '1 preflight', '1 response']);
});
