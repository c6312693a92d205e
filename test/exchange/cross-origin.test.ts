import { expect, test } from 'vitest';
import { isCrossOrigin } from '../../src/exchange/cross-origin.ts';
import { API, exchange, PAGE, type ShortExchange } from '../support/exchange.ts';

const OWN = { url: PAGE, answer: {} };
const LEADS_AWAY = { url: PAGE, answer: { status: 302, location: API } };
const WAS_LED_BACK = { url: PAGE, answer: { status: 302, location: API, judged: { location: '/x' } } };

test.each<[what: string, crossOrigin: boolean, exchange: ShortExchange]>([
  ['its own origin', false, { hops: [OWN] }],
  ['another origin', true, { hops: [{ url: API, answer: {} }] }],
  ['its own origin, then another', true, { hops: [OWN, { url: API }] }],
  ['its own origin, which leads to another', true, { hops: [LEADS_AWAY] }],
  ['its own origin, which leads nowhere for the browser', false, { hops: [WAS_LED_BACK] }],
  ['the origin of the page, asked by nobody known', false, { initiator: null, hops: [OWN] }],
  ['another origin, asked by nobody known', true, { initiator: null, hops: [{ url: API }] }],
  ['an origin, asked by nobody on no page', true, { initiator: null, topLevelOrigin: null, hops: [OWN] }],
  ['an origin, asked by an opaque one', true, { initiator: 'null', hops: [OWN] }],
  ['another origin, as a page', false, { type: 'main_frame', hops: [{ url: API, answer: {} }] }],
  ['another origin, as a frame', false, { type: 'sub_frame', hops: [{ url: API, answer: {} }] }],
])('to %s is across origins: %j', (_, crossOrigin, short) => {
  expect(isCrossOrigin(exchange(short))).toBe(crossOrigin);
});
