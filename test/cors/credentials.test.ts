import { expect, test } from 'vitest';
import { credentialsByEvidence } from '../../src/cors/credentials.ts';
import { API, exchange, failed, OTHER, PAGE, type ShortExchange, SIBLING } from '../support/exchange.ts';
import { readInEnglish } from '../support/in-english.ts';

const STORAGE = { 'Sec-Fetch-Storage-Access': 'none' };
const COOKIE = { Cookie: 'a=b' };
const NO_METADATA = { 'Sec-Fetch-Mode': null };

test.each<[what: string, mode: string, exchange: ShortExchange]>([
  ['a Cookie to another site', 'include', { hops: [{ sends: COOKIE, answer: {} }] }],
  ['a Cookie to another origin of the site', 'include', { hops: [{ url: SIBLING, sends: COOKIE, answer: {} }] }],
  ['an empty Cookie', 'include', { hops: [{ sends: { Cookie: '' }, answer: {} }] }],
  ['Sec-Fetch-Storage-Access', 'include', { hops: [{ sends: STORAGE, answer: {} }] }],
  ['neither, to another site', 'not-include', { hops: [{ answer: {} }] }],
  ['neither, to another origin of the site', 'unknown', { hops: [{ url: SIBLING, answer: {} }] }],
  ['no Sec-Fetch-* at all', 'unknown', { hops: [{ sends: NO_METADATA, answer: {} }] }],
  ['neither, for a worker of no tab', 'unknown', { fromWorker: true, hops: [{ answer: {} }] }],
  ['neither, in a page nobody knows', 'unknown', { topLevelOrigin: null, hops: [{ answer: {} }] }],
  ['neither, in an opaque page', 'unknown', { topLevelOrigin: 'null', hops: [{ answer: {} }] }],
  // The top-level page counts, not the frame that asks.
  ['neither, from a foreign frame to its page', 'unknown', { origin: OTHER, hops: [{ url: SIBLING, answer: {} }] }],
  [
    'neither, from a foreign frame to a third site',
    'not-include',
    { origin: OTHER, topLevelOrigin: PAGE, hops: [{ url: API, answer: {} }] },
  ],
  // Within its own origin a request gets its cookies in mode same-origin too.
  [
    'a Cookie to its own origin, before a redirect to a sibling',
    'unknown',
    {
      hops: [
        { url: PAGE, sends: COOKIE, answer: { status: 302 } },
        { url: SIBLING, answer: {} },
      ],
    },
  ],
  [
    'a Cookie to the second hop',
    'include',
    {
      hops: [
        { url: SIBLING, answer: { status: 302 } },
        { url: OTHER, sends: COOKIE, answer: {} },
      ],
    },
  ],
  [
    'nothing to the first hop, of the site, and nothing to the second, of another',
    'not-include',
    {
      hops: [
        { url: SIBLING, answer: { status: 302 } },
        { url: OTHER, answer: {} },
      ],
    },
  ],
])('%s: the mode is %s', (_, mode, short) => {
  expect(credentialsByEvidence(exchange(short)).mode).toBe(mode);
});

test('a request that was never sent shows nothing', () => {
  const refused = failed({ hops: [{ method: 'PUT', preflight: {} }] });
  expect(readInEnglish(credentialsByEvidence(refused))).toEqual({
    mode: 'unknown',
    because: 'nothing that was sent shows it',
  });
});
