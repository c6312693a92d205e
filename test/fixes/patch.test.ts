import { describe, expect, test } from 'vitest';
import { applyPatch, patchHeaders } from '../../src/fixes/apply-patch.ts';
import type { ResponsePatch } from '../../src/fixes/fix.ts';
import { fixFor, isFix, isProved } from '../../src/fixes/fix-for.ts';
import { WHY_NOT } from '../../src/fixes/no-fix.ts';
import { getHeader } from '../../src/http/headers.ts';
import type { Said } from '../../src/sentence.ts';
import { verdictOf } from '../support/exchange.ts';
import { ALONE } from '../support/fix.ts';
import { simulatedExchanges } from '../support/simulate.ts';

const ORIGIN = 'Access-Control-Allow-Origin';
const CREDENTIALS = 'Access-Control-Allow-Credentials';

const judged = simulatedExchanges(20261121, 3000).map((exchange) => {
  const verdict = verdictOf(exchange);
  return { exchange, verdict, fix: fixFor(exchange, verdict, ALONE) };
});

const blocked = judged.filter(({ verdict }) => verdict.outcome === 'blocked');
const fixed = blocked.flatMap(({ fix, ...rest }) => (isFix(fix) ? [{ ...rest, fix }] : []));

/** Each way of leaving one thing of a patch out, but for what only goes with another. */
function withoutOne(patches: readonly ResponsePatch[]): { without: string; patches: readonly ResponsePatch[] }[] {
  return patches.flatMap((patch, index) => {
    const instead = (other: Partial<ResponsePatch>) => patches.with(index, { ...patch, ...other });
    const named = `hop ${patch.hop}, ${patch.on}: `;
    const { status, ...stays } = patch;
    return [
      ...(status === undefined ? [] : [{ without: `${named}${status}`, patches: patches.with(index, stays) }]),
      ...Object.keys(patch.set)
        .filter((name) => name !== 'Vary')
        .map((name) => {
          const { [name]: _, ...set } = patch.set;
          return { without: `${named}${name}`, patches: instead({ set }) };
        }),
      ...patch.remove
        .filter((name) => !(name === 'Location' || (name === CREDENTIALS && patch.set[ORIGIN] === '*')))
        .map((name) => ({
          without: `${named}no ${name}`,
          patches: instead({ remove: patch.remove.filter((one) => one !== name) }),
        })),
    ];
  });
}

describe('of 3000 random exchanges', () => {
  test('none is judged against what its browser did', () => {
    const outcomes = new Set(judged.map(({ verdict }) => verdict.outcome));
    expect([...outcomes].sort()).toEqual(['allowed', 'blocked', 'network-failure', 'not-cors']);
  });

  test('enough are blocked, and most of those can be fixed', () => {
    expect(blocked.length).toBeGreaterThan(1000);
    expect(fixed.length).toBeGreaterThan(blocked.length * 0.8);
  });

  test('those without a fix say why in words that are known', () => {
    const known: readonly Said[] = [
      WHY_NOT.userinfo,
      WHY_NOT.scheme,
      WHY_NOT.nullWithCredentials,
      WHY_NOT.taintedWithCredentials,
    ];
    const strange = blocked.filter(({ fix }) => !isFix(fix) && !known.includes(fix.why));
    expect(strange.map(({ fix, verdict }) => [verdict.rule, fix.why])).toEqual([]);
  });

  test('no fix can do without any one line of its patch', () => {
    const needless = fixed.flatMap(({ exchange, verdict, fix }) =>
      withoutOne(fix.responses)
        .filter(({ patches }) => isProved(exchange, verdict, ALONE, { responses: patches }))
        .map(({ without }) => ({ rule: verdict.rule, without, fix })),
    );
    expect(needless.slice(0, 3)).toEqual([]);
  });

  test('no fix allows the origin null, or any origin together with credentials', () => {
    const loose = fixed.filter(({ exchange, fix }) =>
      applyPatch(exchange, fix).hops.some((hop, index) =>
        (['preflight', 'response'] as const).some((on) => {
          const patch = fix.responses.find((one) => one.hop === index && one.on === on);
          const headers = (on === 'preflight' ? hop.preflight?.response : hop.response)?.headers ?? [];
          const isAny = getHeader(headers, ORIGIN) === '*' && getHeader(headers, CREDENTIALS) !== null;
          return patch?.set[ORIGIN] === 'null' || (patch?.set[ORIGIN] !== undefined && isAny);
        }),
      ),
    );
    expect(loose.map(({ fix }) => fix)).toEqual([]);
  });

  test('a named origin varies by it, but on a preflight', () => {
    const wrong = fixed
      .flatMap(({ fix }) => fix.responses)
      .filter(({ on, set }) => {
        const isNamed = set[ORIGIN] !== undefined && set[ORIGIN] !== '*';
        return (on === 'response' && isNamed) !== (set.Vary !== undefined);
      });
    expect(wrong).toEqual([]);
  });

  test('no fix touches the facts it is made from', () => {
    const before = JSON.stringify(judged.map(({ exchange }) => exchange));
    for (const { exchange, fix } of fixed) applyPatch(exchange, fix);
    expect(JSON.stringify(judged.map(({ exchange }) => exchange))).toBe(before);
  });
});

test.each<[is: string, set: Record<string, string>, remove: string[], becomes: readonly (readonly [string, string])[]]>(
  [
    [
      'nothing',
      {},
      [],
      [
        ['A', '1'],
        ['a', '2'],
        ['B', '3'],
      ],
    ],
    [
      'every line of a name set',
      { a: '4' },
      [],
      [
        ['B', '3'],
        ['a', '4'],
      ],
    ],
    [
      'a new name',
      { C: '4' },
      [],
      [
        ['A', '1'],
        ['a', '2'],
        ['B', '3'],
        ['C', '4'],
      ],
    ],
    ['every line of a name taken away', {}, ['A'], [['B', '3']]],
  ],
)('headers with %s', (_, set, remove, becomes) => {
  const headers = [
    ['A', '1'],
    ['a', '2'],
    ['B', '3'],
  ] as const;
  expect(patchHeaders(headers, { set, remove })).toEqual(becomes);
});
