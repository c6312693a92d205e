import { describe, expect, test } from 'vitest';
import { inEnglish } from '../../../src/sentence.ts';
import { API, exchange, failed, PAGE, type ShortPreflight, verdictOf } from '../../support/exchange.ts';

const PASSES = { acao: PAGE, acac: 'true' };

/** Whether a preflighted request is allowed, or Chromium's words on why it is not. */
function judged(method: string, cookie: boolean, preflight: ShortPreflight): string {
  const sends = cookie ? { Cookie: 'a=b' } : {};
  const hop = { url: API, method, sends, preflight: { ...PASSES, ...preflight } };
  const allowed = verdictOf(exchange({ hops: [{ ...hop, answer: PASSES }] }));
  if (allowed.outcome === 'allowed' && allowed.interference === null) return 'allowed';
  // Refused on the preflight, it was never sent and shows no Cookie; then both readings have to be there.
  const { chromium, alternatives } = verdictOf(failed({ hops: [hop] }));
  const told =
    alternatives.find(({ when }) => cookie === inEnglish(when).includes('credentials:'))?.chromium ?? chromium;
  return `${told?.corsError}: ${told?.failedParameter}`;
}

const METHOD = (method: string) => `MethodDisallowedByPreflightResponse: ${method}`;
const HEADER = (name: string) => `HeaderDisallowedByPreflightResponse: ${name}`;
const METHODS_UNPARSABLE = 'InvalidAllowMethodsPreflightResponse: ';
const HEADERS_UNPARSABLE = 'InvalidAllowHeadersPreflightResponse: ';

describe('Access-Control-Allow-Methods', () => {
  test.each<[method: string, acam: string | readonly string[], credentials: 'with' | 'without', verdict: string]>([
    ['PUT', 'PUT', 'without', 'allowed'],
    ['PUT', 'GET, PUT', 'with', 'allowed'],
    ['PUT', ['GET', 'PUT'], 'with', 'allowed'],
    ['PUT', ',,PUT,GET', 'without', 'allowed'],
    ['PUT', 'put', 'without', METHOD('PUT')],
    ['PUT', '', 'without', METHOD('PUT')],
    ['PUT', [], 'without', METHOD('PUT')],
    ['PUT', '*', 'without', 'allowed'],
    ['PUT', '*', 'with', METHOD('PUT')],
    ['PUT', 'DELETE, *', 'without', 'allowed'],
    ['*', '*', 'with', 'allowed'],
    ['patch', 'PATCH', 'without', METHOD('patch')],
    ['patch', 'patch', 'without', 'allowed'],
    ['GET', 'get', 'without', 'allowed'],
    ['GET', [], 'with', 'allowed'],
    ['HEAD', 'PUT', 'with', 'allowed'],
    ['POST', '', 'with', 'allowed'],
    ['OPTIONS', 'GET', 'without', METHOD('OPTIONS')],
    ['PUT', 'GET PUT', 'without', METHODS_UNPARSABLE],
    ['PUT', '"PUT"', 'without', METHODS_UNPARSABLE],
    ['PUT', 'PUT;DELETE', 'without', METHODS_UNPARSABLE],
    ['GET', 'GET POST', 'without', METHODS_UNPARSABLE],
  ])('%s where %j are allowed, %s credentials: %s', (method, acam, credentials, verdict) => {
    expect(judged(method, credentials === 'with', { acam })).toBe(verdict);
  });
});

describe('Access-Control-Allow-Headers', () => {
  test.each<[asks: string, acah: string | readonly string[], credentials: 'with' | 'without', verdict: string]>([
    ['x-a', 'x-a', 'with', 'allowed'],
    ['x-a', 'X-A', 'with', 'allowed'],
    ['x-a', 'x-a-b', 'without', HEADER('x-a')],
    ['x-a,x-b', 'x-b', 'without', HEADER('x-a')],
    ['x-a,x-b', ['x-b', 'x-a'], 'with', 'allowed'],
    ['x-a', [], 'without', HEADER('x-a')],
    ['x-a', '*', 'without', 'allowed'],
    ['x-a', '*', 'with', HEADER('x-a')],
    ['x-a', '*, x-a', 'with', 'allowed'],
    // The standard exempts it from the wildcard, Chromium does not.
    ['authorization', '*', 'without', 'allowed'],
    ['authorization', '*', 'with', HEADER('authorization')],
    ['authorization', 'Authorization', 'with', 'allowed'],
    ['x-a', ',x-a,,', 'without', 'allowed'],
    ['x-a', 'x-a x-b', 'without', HEADERS_UNPARSABLE],
    ['x-a', 'x-a:', 'without', HEADERS_UNPARSABLE],
    ['x-a', 'x-a, (x-b)', 'without', HEADERS_UNPARSABLE],
  ])('%s where %j are allowed, %s credentials: %s', (asks, acah, credentials, verdict) => {
    expect(judged('GET', credentials === 'with', { asks, acah })).toBe(verdict);
  });
});
