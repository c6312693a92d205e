import type { Cause, CauseFacts } from '../../src/causes/cause.ts';
import { readCauseContext } from '../../src/causes/context.ts';
import { causesOf } from '../../src/causes/index.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { verdictOf } from './exchange.ts';

/** 12:03:05 UTC */
export const NOON = Date.UTC(2026, 10, 21, 12, 3, 5);

export const factsOf = (judged: Exchange, earlier: readonly Exchange[] = []): CauseFacts =>
  readCauseContext(earlier).factsOf(judged, verdictOf(judged, earlier));

/** The causes of an exchange before which there were these, or no other. */
export const causesFor = (judged: Exchange, earlier: readonly Exchange[] = []): readonly Cause[] =>
  causesOf(factsOf(judged, earlier));
