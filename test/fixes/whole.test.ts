import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { applyPatch } from '../../src/fixes/apply-patch.ts';
import { fixFor, isFix, serversOf } from '../../src/fixes/fix-for.ts';
import { wholeOf } from '../../src/fixes/whole.ts';
import { API, exchange, failed, OTHER, PAGE, verdictOf } from '../support/exchange.ts';
import { ALONE, fixOf } from '../support/fix.ts';
import { readInEnglish } from '../support/in-english.ts';

/** Each hop as `METHOD URL [asked: headers] status`. */
const summary = ({ hops }: Exchange): string[] =>
  hops.map(({ method, url, preflight, response }) => {
    const asked = preflight?.requestHeaders.find(([name]) => name === 'Access-Control-Request-Headers')?.[1] ?? '';
    return [
      method,
      url,
      ...(preflight ? [`asked(${asked}) ${preflight.response?.status}`] : []),
      response?.status,
    ].join(' ');
  });

const redirected = (method: string, status: number, sends: Record<string, string> = {}, location = `${OTHER}/x`) =>
  failed({ hops: [{ url: API, method, sends, answer: { status, location } }] });

describe('what the browser would have gone on to', () => {
  test.each<[after: string, exchange: Exchange, whole: string[]]>([
    ['a refused answer', failed({ hops: [{ answer: {} }] }), [`GET ${API} 200`]],
    [
      'a refused preflight',
      failed({ hops: [{ method: 'PUT', preflight: { asks: 'x-a' } }] }),
      [`PUT ${API} asked(x-a) 204 200`],
    ],
    ['a redirect of a simple request', redirected('GET', 302), [`GET ${API} 302`, `GET ${OTHER}/x 200`]],
    [
      'a 302 of POST',
      redirected('POST', 302, { 'Content-Type': 'application/json' }),
      [`POST ${API} 302`, `GET ${OTHER}/x 200`],
    ],
    [
      'a 307 of POST',
      redirected('POST', 307, { 'Content-Type': 'application/json' }),
      [`POST ${API} 307`, `POST ${OTHER}/x asked(content-type) 204 200`],
    ],
    ['a 302 of PUT', redirected('PUT', 302), [`PUT ${API} 302`, `PUT ${OTHER}/x asked() 204 200`]],
    ['a 303 of PUT', redirected('PUT', 303, { 'X-A': '1' }), [`PUT ${API} 303`, `GET ${OTHER}/x asked(x-a) 204 200`]],
    ['a 303 of HEAD', redirected('HEAD', 303), [`HEAD ${API} 303`, `HEAD ${OTHER}/x 200`]],
    ['a redirect to where no page may go', redirected('GET', 302, {}, 'mailto:a@b.example'), [`GET ${API} 302`]],
  ])('after %s', (_, of, whole) => {
    expect(summary(wholeOf(of))).toEqual(whole);
  });

  test('is told nothing new of one that is over', () => {
    const over = exchange({ hops: [{ answer: { acao: '*' } }] });
    expect(wholeOf(over)).toEqual(over);
  });

  test('leaves Authorization behind where it leads to another origin', () => {
    const sends = { Authorization: 'Bearer a' };
    const asked = { acao: PAGE, acac: 'true', acam: 'PUT', acah: 'authorization', asks: 'authorization' };
    const to = (location: string) =>
      wholeOf(failed({ hops: [{ method: 'PUT', sends, preflight: asked, answer: { status: 307, location } }] }));
    expect(summary(to(`${OTHER}/x`))[1]).toBe(`PUT ${OTHER}/x asked() 204 200`);
    expect(summary(to(`${API}/x`))[1]).toBe(`PUT ${API}/x asked(authorization) 204 200`);
  });
});

const ANY = { 'Access-Control-Allow-Origin': '*' };
const NAMED = { 'Access-Control-Allow-Origin': PAGE };
const VARY = { Vary: 'Origin' };

describe('a fix', () => {
  test('of a refused redirect says what the next hop has to say, too', () => {
    const fix = fixOf(redirected('PUT', 307, { 'X-A': '1' }));
    expect(readInEnglish(fix)).toEqual({
      why: `api.example.net has to name ${PAGE} as allowed origin; other.example.org has to allow any origin, allow the methods PUT and allow the headers x-a.`,
      responses: [
        { hop: 0, on: 'response', set: { ...NAMED, ...VARY }, remove: [] },
        {
          hop: 1,
          on: 'preflight',
          set: { ...ANY, 'Access-Control-Allow-Methods': 'PUT', 'Access-Control-Allow-Headers': 'x-a' },
          remove: [],
        },
        { hop: 1, on: 'response', set: ANY, remove: [] },
      ],
    });
    expect(isFix(fix) && serversOf(redirected('PUT', 307, { 'X-A': '1' }), fix)).toEqual([API, OTHER]);
  });

  test('of what another extension masks is made of what the server sent', () => {
    const masked = exchange({ hops: [{ answer: { headers: { 'X-A': '1' }, judged: { acao: '*' } } }] });
    const fix = fixOf(masked);
    expect(readInEnglish(fix)).toEqual({
      why: `api.example.net has to name ${PAGE} as allowed origin.`,
      responses: [{ hop: 0, on: 'response', set: { ...NAMED, ...VARY }, remove: [] }],
    });
    const patched = isFix(fix) ? applyPatch(masked, fix) : masked;
    expect(patched.hops[0]?.response).toEqual({
      status: 200,
      headers: [['X-A', '1'], ...Object.entries({ ...NAMED, ...VARY })],
      judgedHeaders: null,
      fromCache: false,
    });
    expect(verdictOf(patched)).toMatchObject({ outcome: 'allowed', interference: null });
  });

  test('of an answer out of the browser cache is made of what the cache gave', () => {
    const cached = failed({
      hops: [{ answer: { fromCache: true, judged: { acao: 'https://other.example', headers: { Vary: 'Accept' } } } }],
    });
    expect(fixOf(cached)).toMatchObject({
      responses: [{ hop: 0, on: 'response', set: { ...NAMED, Vary: 'Accept, Origin' }, remove: [] }],
    });
  });

  test('keeps any origin where the server allows it, and needs no Vary', () => {
    const put = failed({ hops: [{ method: 'PUT', preflight: { acao: '*', acac: 'true' } }] });
    const known = {
      ...put,
      call: {
        id: 'c',
        api: 'fetch',
        at: 0,
        frameId: 0,
        url: API,
        method: 'PUT',
        mode: 'cors',
        credentials: 'omit',
        headers: [],
        callSite: null,
        controlled: false,
      },
    } as const;
    expect(fixFor(known, verdictOf(known), ALONE)).toMatchObject({
      responses: [
        { on: 'preflight', set: { 'Access-Control-Allow-Methods': 'PUT' }, remove: [] },
        { on: 'response', set: ANY, remove: [] },
      ],
    });
  });

  test('takes no part in a list for any where the request includes credentials', () => {
    const preflight = { acao: PAGE, acac: 'true', acam: '*', acah: '*, x-b', asks: 'x-a' };
    expect(fixOf(failed({ hops: [{ method: 'PUT', preflight }] }))).toMatchObject({
      responses: [
        { set: { 'Access-Control-Allow-Methods': 'PUT', 'Access-Control-Allow-Headers': 'x-b, x-a' } },
        { on: 'response' },
      ],
    });
  });

  test('leaves out a list that names nothing', () => {
    const preflight = { acao: PAGE, acac: 'true', acam: '"()"', acah: 'x-a', asks: 'x-a' };
    expect(fixOf(failed({ hops: [{ preflight }] }))).toMatchObject({
      responses: [{ on: 'preflight', set: {}, remove: ['Access-Control-Allow-Methods'] }, { on: 'response' }],
    });
  });
});
