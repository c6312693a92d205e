import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { isFix } from '../../src/fixes/fix-for.ts';
import { WHY_NOT, type WhyNot } from '../../src/fixes/no-fix.ts';
import { inEnglish } from '../../src/sentence.ts';
import { API, exchange, failed, OTHER, PAGE, pending } from '../support/exchange.ts';
import { fixOf } from '../support/fix.ts';
import { readInEnglish } from '../support/in-english.ts';

const COOKIE = { Cookie: 'a=b' };
const TO_OTHER = { status: 307, acao: PAGE, acac: 'true', location: OTHER };

describe('there is no fix', () => {
  test.each<[where: string, exchange: Exchange, why: WhyNot]>([
    ['where the page can read it', exchange({ hops: [{ answer: { acao: '*' } }] }), 'passes'],
    ['before the answer is there', pending({ hops: [{}] }), 'pending'],
    ['for a navigation', exchange({ type: 'sub_frame', hops: [{ answer: {} }] }), 'notCors'],
    ['in mode no-cors', exchange({ hops: [{ sends: { 'Sec-Fetch-Mode': 'no-cors' }, answer: {} }] }), 'notCors'],
    ['for a host that does not exist', failed({ hops: [{}] }, 'net::ERR_NAME_NOT_RESOLVED'), 'networkFailure'],
    [
      'where the connection of a preflight was closed',
      failed(
        { hops: [{ method: 'PUT', preflight: { netError: 'net::ERR_EMPTY_RESPONSE' } }] },
        'net::ERR_EMPTY_RESPONSE',
      ),
      'networkFailure',
    ],
    ['where events were missed', failed({ partial: true, hops: [{ answer: {} }] }), 'unknown'],
    ['where the refused answer was not seen', failed({ hops: [{}] }), 'unknown'],
    ['where we contradict the browser', exchange({ hops: [{ answer: {} }] }), 'contradicted'],
    [
      'where this browser spoilt what the server sent',
      failed({ hops: [{ answer: { acao: PAGE, judged: {} } }] }),
      'spoilt',
    ],
    [
      'where something unseen spoilt it',
      failed({ hops: [{ answer: { acao: '*' }, sends: { 'Sec-Fetch-Site': 'cross-site' } }] }),
      'spoilt',
    ],
    [
      'for a redirect to a URL with userinfo',
      failed({ hops: [{ answer: { status: 302, acao: '*', location: 'https://user:secret@other.example.org/' } }] }),
      'userinfo',
    ],
    [
      'for one that has no headers either',
      failed({ hops: [{ answer: { status: 302, location: 'https://user:secret@other.example.org/' } }] }),
      'userinfo',
    ],
    [
      'for a redirect to another scheme',
      failed({ hops: [{ answer: { status: 302, location: 'intent://a' } }] }),
      'scheme',
    ],
    [
      'for an opaque origin that sends cookies',
      failed({ origin: 'null', hops: [{ sends: COOKIE, answer: {} }] }),
      'nullWithCredentials',
    ],
    [
      'for one that is allowed, but for its cookies',
      failed({ origin: 'null', hops: [{ sends: COOKIE, answer: { acao: 'null' } }] }),
      'nullWithCredentials',
    ],
    [
      'for cookies that redirects took to another origin',
      failed({
        hops: [
          { sends: COOKIE, answer: TO_OTHER },
          { url: OTHER, sends: { ...COOKIE, Origin: 'null' }, answer: { acao: PAGE, acac: 'true' } },
        ],
      }),
      'taintedWithCredentials',
    ],
    [
      'for cookies that a redirect would take there',
      failed({ hops: [{ sends: COOKIE, answer: { status: 302, location: OTHER } }] }),
      'taintedWithCredentials',
    ],
  ])('%s', (_, of, why) => {
    expect(fixOf(of)).toEqual({ why: WHY_NOT[why] });
  });
});

test('the words for it are one or two sentences each, and no two are the same', () => {
  const words = Object.values(WHY_NOT).map(inEnglish);
  expect(words.filter((each) => !/^[A-Z].+\.$/.test(each))).toEqual([]);
  expect(new Set(words).size).toBe(words.length);
});

describe('an opaque origin', () => {
  test.each<[asks: string, exchange: Exchange, allowed: string | undefined]>([
    ['without credentials', failed({ origin: 'null', hops: [{ answer: {} }] }), '*'],
    [
      'without credentials, of a page that is opaque itself',
      failed({ origin: 'null', topLevelOrigin: 'null', hops: [{ answer: {} }] }),
      '*',
    ],
    [
      'in a preflight, which does not show whether it includes credentials',
      failed({ origin: 'null', hops: [{ method: 'PUT', preflight: {} }] }),
      '*',
    ],
    ['with credentials', failed({ origin: 'null', hops: [{ sends: COOKIE, answer: {} }] }), undefined],
  ])('that asks %s', (_, of, allowed) => {
    const fix = fixOf(of);
    const responses = isFix(fix) ? fix.responses : [];
    expect([...new Set(responses.map(({ set }) => set['Access-Control-Allow-Origin']))]).toEqual(
      allowed ? [allowed] : [],
    );
  });

  test('is told under which condition the fix helps, where that cannot be known', () => {
    expect(inEnglish(fixOf(failed({ origin: 'null', hops: [{ method: 'PUT', preflight: {} }] })).why)).toBe(
      'api.example.net has to allow any origin and allow the methods PUT, which helps only if the request includes no credentials (that cannot be known here).',
    );
  });

  test('takes Access-Control-Allow-Credentials away with any origin', () => {
    const fix = fixOf(failed({ origin: 'null', hops: [{ url: API, answer: { acao: PAGE, acac: 'true' } }] }));
    expect(readInEnglish(fix)).toEqual({
      why: 'api.example.net has to allow any origin.',
      responses: [
        {
          hop: 0,
          on: 'response',
          set: { 'Access-Control-Allow-Origin': '*' },
          remove: ['Access-Control-Allow-Credentials'],
        },
      ],
    });
  });
});
