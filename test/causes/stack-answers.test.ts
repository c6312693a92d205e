import { describe, expect, test } from 'vitest';
import { layerOf } from '../../src/causes/layers.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { causesFor, factsOf } from '../support/causes.ts';
import { verdictOf } from '../support/exchange.ts';
import {
  ask,
  earlierOf,
  get,
  LISTED,
  methodOf,
  type RawAnswer,
  STACKS,
  type Stack,
  short,
  UNLISTED,
  URL_OF_API,
} from '../support/stack-answers.ts';

/** What is told first; null where it was not refused at all. */
const firstOf = (judged: Exchange, earlier: readonly Exchange[] = []): string | null =>
  verdictOf(judged, earlier).rule === null ? null : (causesFor(judged, earlier)[0]?.id ?? 'none');

/** What a stack answers to a question of the battery; the test is void where it was not asked. */
function told(stack: Stack, question: string, of: (answer: RawAnswer) => string | null): string | null {
  const answer = stack.curl.r[question];
  return answer ? of(answer) : null;
}

/** Static hosts: one fixed origin a path, so another port of the same host looks like a slip. */
const FIXED = ['cf-pages-headers', 'firebase-superstatic', 'netlify-headers', 'serve-json'];
/** They refuse an origin by saying nothing at all, just as a server does that knows no CORS. */
const SILENT = ['flask-cors3', 'flask-cors6', 'go-gorilla', 'ingress-nginx-rendered', 'rack-cors'];
/** The same, on actual requests. */
const SILENT_ON_GET = ['flask-cors3', 'flask-cors6', 'go-gorilla', 'ingress-nginx-rendered', 'nelmio', 's3rver'];
/** This emulator answers * to those on its list (real S3 does not), so it seems to know every origin. */
const ANY = { 'preflight-needs-auth': ['s3rver'] };
/** They answer 405 to OPTIONS, whatever it asks for. */
const NO_OPTIONS = ['cf-pages-headers', 'netlify-headers'];

function expected(id: string, exceptions: Record<string, readonly string[]>, usual: string): string | null {
  const [found] = Object.entries(exceptions).find(([, ids]) => ids.includes(id)) ?? [usual];
  return found === 'passes' ? null : found;
}

test('there are 59 of them', () => {
  expect(STACKS.length).toBe(59);
});

describe.each(STACKS.map((stack) => [stack.id, stack] as const))('%s refuses', (id, stack) => {
  const { r } = stack.curl;
  const earlier = earlierOf(stack);
  const method = methodOf(r);

  test('the preflight of an origin that is not on its list', () => {
    const judge = (history: readonly Exchange[]) =>
      told(stack, 'preflightBad', (answer) => firstOf(ask(UNLISTED, method, 'x-demo', short(answer)), history));
    const alone = expected(id, { 'origin-misspelled': FIXED, 'no-cors-configured': SILENT }, 'origin-not-allowed');
    const beside = expected(id, { 'origin-misspelled': FIXED, ...ANY }, 'origin-not-allowed');
    expect([judge([]), judge(earlier)]).toEqual([alone, beside]);
  });

  test('an actual request of such an origin', () => {
    const judge = (history: readonly Exchange[]) =>
      told(stack, 'getBad', (answer) => firstOf(get(UNLISTED, short(answer)), history));
    // The application behind this proxy allows any origin itself.
    const exceptions = { 'origin-misspelled': FIXED, passes: ['traefik-dup'] };
    const alone = expected(id, { ...exceptions, 'no-cors-configured': SILENT_ON_GET }, 'origin-not-allowed');
    const beside = expected(id, { ...exceptions, 'no-cors-configured': ['s3rver'] }, 'origin-not-allowed');
    expect([judge([]), judge(earlier)]).toEqual([alone, beside]);
  });

  test('the origin null', () => {
    expect(
      told(stack, 'preflightNull', (answer) => firstOf(ask('null', method, 'x-demo', short(answer)), earlier)),
    ).toBe('null-origin');
  });

  test('a method that is not on its list', () => {
    const first = told(stack, 'preflightBadMethod', (answer) =>
      firstOf(ask(LISTED, 'PROPFIND', 'x-demo', short(answer)), earlier),
    );
    expect(first).toBe(expected(id, { 'preflight-not-routed': NO_OPTIONS }, 'method-not-listed'));
  });

  test('a header that is not on its list', () => {
    const first = told(stack, 'preflightBadHeader', (answer) =>
      firstOf(ask(LISTED, method, 'x-not-listed', short(answer)), earlier),
    );
    // It allows whatever it is asked for.
    const exceptions = { 'preflight-not-routed': NO_OPTIONS, passes: ['spring-security-mvc'] };
    expect(first).toBe(expected(id, exceptions, 'header-not-listed'));
  });

  test('to show an error, where it has no headers on errors', () => {
    const bare = ['missing', 'boom', 'private401'].flatMap((question) => {
      const answer = r[question];
      return answer && answer['ac-allow-origin'] === undefined ? [answer] : [];
    });
    const first = bare.map((answer) => firstOf(get(LISTED, short(answer), `${URL_OF_API}/x`), earlier));
    expect(first).toEqual(bare.map(() => 'error-without-headers'));
  });
});

/** By product, the stacks that it is told of on a refused preflight and on a refused request; the rest show nothing. */
const PRODUCTS: Record<string, { readonly preflight: readonly string[]; readonly get: readonly string[] }> = {
  ...same('Apache httpd', 'apache', 'apache-dup'),
  ...same('Express', 'apollo', 'express4', 'express5', 'nestjs'),
  ...same('webpack-dev-server', 'wds-mw'),
  ...same('Rust (tower-http)', 'axum-tower'),
  ...same('Azure Blob Storage', 'azurite'),
  ...same('Caddy', 'caddy', 'caddy-dup'),
  ...same('Django', 'django'),
  ...same('FastAPI or Starlette', 'fastapi-deb', 'fastapi-new', 'fastapi-wrap'),
  ...same('Flask', 'flask-cors3', 'flask-cors6'),
  ...same('nginx', 'nginx', 'nginx-dup', 'ingress-nginx-rendered'),
  ...same('Netlify', 'netlify-headers'),
  ...same('Next.js', 'next-config', 'next-handler', 'next-proxy'),
  ...same('Rack', 'rack-cors'),
  ...same('Spring', 'spring-annotation', 'spring-filter', 'spring-mvc'),
  ...same('Spring Security', 'spring-security', 'spring-security-mvc'),
  ...same('Varnish', 'varnish'),
  PHP: { preflight: ['nelmio', 'php-plain'], get: ['laravel', 'nelmio', 'php-plain'] },
  Laravel: { preflight: ['laravel'], get: [] },
  Actix: { preflight: [], get: ['actix'] },
  Fastify: { preflight: ['fastify'], get: [] },
  Hono: { preflight: ['hono'], get: [] },
  'Go (rs/cors or go-chi/cors)': { preflight: ['go-chi', 'go-rscors', 'go-rscors-111'], get: [] },
};

function same(product: string, ...ids: readonly string[]) {
  return { [product]: { preflight: ids, get: ids } };
}

const productOf = (id: string, on: 'preflight' | 'get'): string | null =>
  Object.entries(PRODUCTS).find(([, stacks]) => stacks[on].includes(id))?.[0] ?? null;

test.each(STACKS.map((stack) => [stack.id, stack] as const))('%s is named by the layer that answered', (id, stack) => {
  const { r, fp } = stack.curl;
  const [preflight, actual] = [r.preflightBad, r.getBad];
  const products = [
    preflight && layerOf(factsOf(ask(UNLISTED, 'PUT', 'x-demo', short(preflight, fp)))),
    actual && id !== 'traefik-dup' && layerOf(factsOf(get(UNLISTED, short(actual, fp)))),
  ].map((layer) => (layer ? layer.product : null));
  expect(products).toEqual([productOf(id, 'preflight'), productOf(id, 'get')]);
});
