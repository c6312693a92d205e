import { describe, expect, test } from 'vitest';
import { buildReport } from '../../src/exports/build-report.ts';
import { explainAll } from '../../src/exports/explain.ts';
import { ImportError } from '../../src/imports/imported.ts';
import { parseReportedExchange, parseReportHead } from '../../src/imports/read-report.ts';
import { PLAIN, RICH } from '../exports/rich-exchange.ts';
import { PAGE } from '../support/exchange.ts';

const HEAD = {
  format: 'cors-verdict-report',
  version: 1,
  generator: { name: 'CORS Verdict', version: '0.1.0' },
  browser: 'Chromium 156',
  exportedAt: '2026-11-20T09:41:08.000Z',
  page: { url: `${PAGE}/` },
};

const [rich, plain] = buildReport(explainAll([RICH, PLAIN]), HEAD).exchanges;

/** What is said of a value: why it cannot be read, or nothing. */
function saidOf(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof ImportError) return error.message;
    throw error;
  }
}

/** A copy in which the field at this path has another value; `undefined` takes it away. */
function changed(whole: unknown, path: string, value: unknown): unknown {
  const copy = structuredClone(whole);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let parent = copy as Record<string, unknown>;
  for (const key of keys) parent = parent[key] as Record<string, unknown>;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

test('a report is read as it was written', () => {
  expect(parseReportHead(HEAD)).toEqual(HEAD);
  expect([parseReportedExchange(rich, 'exchanges[0]'), parseReportedExchange(plain, 'exchanges[1]')]).toEqual([
    rich,
    plain,
  ]);
});

test('what we do not know is dropped, wherever it is', () => {
  const more = changed(changed(changed(rich, 'x', 1), 'hops.0.x', { y: 1 }), 'verdict.x', []);
  expect(parseReportedExchange(more, 'exchanges[0]')).toEqual(rich);
  expect(parseReportHead({ ...HEAD, x: 1, page: { ...HEAD.page, x: 1 } })).toEqual(HEAD);
});

describe('what is missing or wrong is named with its place', () => {
  test.each<[field: string, value: unknown, message: string]>([
    ['format', undefined, 'format: is missing'],
    ['format', 'har', 'format: must be "cors-verdict-report", is "har"'],
    ['version', 2, 'version: must be 1, is 2'],
    ['version', '1', 'version: must be 1, is "1"'],
    ['generator', 'us', 'generator: must be an object, is "us"'],
    ['generator.version', 1, 'generator.version: must be a string, is 1'],
    ['exportedAt', 'today', 'exportedAt: must be a time as ISO 8601 writes it, is "today"'],
    ['page', null, 'page: must be an object, is null'],
    ['page.url', undefined, 'page.url: is missing'],
    ['redacted', [{ name: '$(rm)', of: '' }], 'redacted[0].name: must be a name like TOKEN_1, is "$(rm)"'],
  ])('in the head: %s %j', (field, value, message) => {
    expect(saidOf(() => parseReportHead(changed(HEAD, field, value)))).toBe(message);
  });

  test.each<[field: string, value: unknown, message: string]>([
    ['id', undefined, 'id: is missing'],
    ['id', 7, 'id: must be a string, is 7'],
    ['url', ['/v1/orders'], 'url: must be a string, is a list'],
    ['startedAt', '2026-11-20', 'startedAt: must be a time as ISO 8601 writes it, is "2026-11-20"'],
    ['origin', null, 'origin: must be a string, is null'],
    ['topLevelOrigin', 1, 'topLevelOrigin: must be a string, is 1'],
    ['frameId', 0.5, 'frameId: must be a whole number, is 0.5'],
    ['partial', false, 'partial: must be true, is false'],
    ['answered', 'yes', 'answered: must be true or false, is "yes"'],
    ['outcome', 'done', 'outcome: must be "completed" or "failed" or "pending", is "done"'],
    ['hops', {}, 'hops: must be a list, is an object'],
    ['hops', [], 'hops: must be a list with something in it, is an empty list'],
    ['hops.0', null, 'hops[0]: must be an object, is null'],
    ['hops.0.url', undefined, 'hops[0].url: is missing'],
    ['hops.0.status', '200', 'hops[0].status: must be a number, is "200"'],
    ['hops.0.status', undefined, 'hops[0].status: is missing'],
    ['hops.1.requestHeaders.0', 'Origin: null', 'hops[1].requestHeaders[0]: must be a list, is "Origin: null"'],
    ['hops.1.requestHeaders.0', ['Origin'], 'hops[1].requestHeaders[0][1]: is missing'],
    ['hops.1.requestHeaders.0', ['A', 'B', 'C'], 'hops[1].requestHeaders[0][2]: must be left out, is "C"'],
    ['hops.1.requestHeaders.0.1', 7, 'hops[1].requestHeaders[0][1]: must be a string, is 7'],
    ['hops.0.preflight', 5, 'hops[0].preflight: must be null or "cached" or an object, is 5'],
    ['hops.0.preflight', 'none', 'hops[0].preflight: must be null or "cached" or an object, is "none"'],
    ['hops.0.preflight.status', '204', 'hops[0].preflight.status: must be a number, is "204"'],
    ['hops.0.preflight.responseHeaders', {}, 'hops[0].preflight.responseHeaders: must be a list, is an object'],
    ['hops.0.body', { mimeType: '', text: '' }, 'hops[0].body.omitted: is missing'],
    ['credentials.mode', true, 'credentials.mode: must be "include" or "not-include" or "unknown", is true'],
    ['verdict.hop', -1, 'verdict.hop: must be no less than 0, is -1'],
    ['verdict.chromium', [], 'verdict.chromium.corsError: is missing'],
    ['findings.0.effect', 'kills', 'findings[0].effect: must be "blocks" or "hides" or "advises", is "kills"'],
    ['fix', undefined, 'fix: is missing'],
    [
      'fix',
      { why: '', responses: [{ hop: 0, on: 'response', set: { 'X-A': [] }, remove: [] }] },
      'fix.responses[0].set["X-A"]: must be a string, is an empty list',
    ],
  ])('in an exchange: %s %j', (field, value, message) => {
    expect(saidOf(() => parseReportedExchange(changed(rich, field, value), 'exchanges[3]'))).toBe(
      `exchanges[3].${message}`,
    );
  });

  test.each([
    [null, 'exchanges[3]: must be an object, is null'],
    ['an exchange', 'exchanges[3]: must be an object, is "an exchange"'],
    [[], 'exchanges[3].id: is missing'],
  ])('of no exchange at all: %j', (value, message) => {
    expect(saidOf(() => parseReportedExchange(value, 'exchanges[3]'))).toBe(message);
  });

  test('of no report at all', () => {
    expect(saidOf(() => parseReportHead(5))).toBe('must be an object, is 5');
  });

  test('what is quoted is short, on one line and in one direction', () => {
    const hostile = `a"\n\u202e\u2028${'x'.repeat(100)}`;
    expect(saidOf(() => parseReportHead({ ...HEAD, format: hostile }))).toBe(
      `format: must be "cors-verdict-report", is "a\\"\\n\\u{202e}\\u{2028}${'x'.repeat(55)}…"`,
    );
  });
});
