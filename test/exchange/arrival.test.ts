import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, test } from 'vitest';
import { createAssembler } from '../../src/exchange/assemble.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import type { NetworkEvent } from '../../src/exchange/network-event.ts';
import { ROADS } from '../fixtures/roads.ts';

const SHUFFLES = 60;

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const generator = xoroshiro128plus(seed);
  const result: T[] = [];
  for (const item of list) result.splice(uniformInt(generator, 0, result.length), 0, item);
  return result;
}

/** Takes events as they arrive, and is read after every one of them, or only at the end. */
function assembled(events: readonly NetworkEvent[], readOften: boolean): readonly Exchange[] {
  const assembler = createAssembler();
  for (const event of events) {
    assembler.add([event]);
    if (readOften) assembler.exchanges();
  }
  return assembler.exchanges();
}

test.each(ROADS)('$name: the same whatever the order of arrival', ({ events }) => {
  const inOrder = assembled(events, false);
  for (let seed = 0; seed < SHUFFLES; seed++) {
    const arrival = shuffled(events, seed);
    expect(assembled(arrival, false), `seed ${seed}`).toEqual(inOrder);
  }
});

test.each(ROADS)('$name: the same however often it is read meanwhile', ({ events }) => {
  const inOrder = assembled(events, false);
  for (let seed = 0; seed < SHUFFLES; seed++) {
    const arrival = shuffled(events, seed);
    expect(assembled(arrival, true), `seed ${seed}: ${arrival.map(({ kind }) => kind)}`).toEqual(inOrder);
  }
});

test('many exchanges on one URL are the same whatever the order of arrival', () => {
  const events = ROADS.flatMap(({ events: road }, index) =>
    road.map((event) => ({ ...event, at: event.at + index * 100, requestId: `${index} ${event.requestId}` })),
  );
  const inOrder = assembled(events, false);
  expect(inOrder).toHaveLength(ROADS.flatMap(({ exchanges }) => exchanges).length);
  for (let seed = 0; seed < SHUFFLES; seed++) {
    expect(assembled(shuffled(events, seed), seed % 6 === 0), `seed ${seed}`).toEqual(inOrder);
  }
});
