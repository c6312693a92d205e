import { expect, test } from 'vitest';
import { offersFor, preselect, search } from '../../../../panel/components/fix/framework-choice.ts';
import type { Layer } from '../../../../src/causes/layer.ts';
import { FRAMEWORKS } from '../../../../src/fixes/frameworks/index.ts';
import { PAGE } from '../../../support/exchange.ts';

const POLICY = {
  ...{ origins: [PAGE], credentials: false, methods: ['GET'], requestHeaders: [], exposedHeaders: [], maxAge: null },
};
const OFFERS = offersFor(POLICY);
const layer = (...frameworks: string[]): Layer => {
  return { kind: 'proxy', product: 'nginx', confidence: 'likely', evidence: [], frameworks };
};
const ids = (offers: typeof OFFERS) => offers.map(({ framework: { id } }) => id);

test('every framework that can say the policy is offered, in the order of the list', () => {
  const order = FRAMEWORKS.map(({ id }) => id);
  expect(ids(OFFERS)).toEqual(order.filter((id) => ids(OFFERS).includes(id)));
  expect(ids(OFFERS)).toContain('express-cors');
});

test.each<[chosen: string | null, layer: Layer | null, first: string | undefined]>([
  [null, null, ids(OFFERS)[0]],
  [null, layer('nginx'), 'nginx'],
  [null, layer('no-such', 'nginx'), 'nginx'],
  [null, layer(), ids(OFFERS)[0]],
  ['koa', layer('nginx'), 'koa'],
  ['koa', null, 'koa'],
  ['no-such', layer('nginx'), 'nginx'],
])('chosen before: %j, layer: %j', (chosen, answered, first) => {
  expect(preselect(OFFERS, chosen, answered)?.framework.id).toBe(first);
});

test('nothing is selected where nothing can say it', () => {
  expect(preselect([], 'koa', layer('nginx'))).toBe(null);
});

test.each<[query: string, found: (id: string) => boolean]>([
  ['', () => true],
  ['EXPRESS', (id) => id.startsWith('express')],
  ['node koa', (id) => id === 'koa'],
  ['koa node', (id) => id === 'koa'],
  ['cobol', () => false],
])('a search for %j', (query, found) => {
  const some = OFFERS.filter(({ framework: { id } }) => ['express-cors', 'koa', 'nginx'].includes(id));
  expect(ids(search(some, query))).toEqual(ids(some).filter(found));
});
