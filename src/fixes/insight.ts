import type { Cause } from '../causes/cause.ts';
import type { CauseContext } from '../causes/context.ts';
import { causesOf } from '../causes/index.ts';
import type { Layer } from '../causes/layer.ts';
import { layerOf } from '../causes/layers.ts';
import type { JudgeContext } from '../cors/judge.ts';
import type { Judged } from '../cors/judged.ts';
import type { Fix, NoFix } from './fix.ts';
import { fixFor } from './fix-for.ts';

/** What is said of an exchange beyond its verdict. It takes longer than judging, so it is for what is shown or reported. */
export interface Insight {
  /** Best first; empty where nothing failed. */
  readonly causes: readonly Cause[];
  /** Null where nothing tells who answered. */
  readonly layer: Layer | null;
  readonly fix: Fix | NoFix;
}

/** What an exchange is explained beside. */
export interface InsightContext {
  readonly judging: JudgeContext;
  readonly causes: CauseContext;
}

export function insightInto({ exchange, verdict }: Judged, { judging, causes }: InsightContext): Insight {
  const facts = causes.factsOf(exchange, verdict);
  return { causes: causesOf(facts), layer: layerOf(facts), fix: fixFor(exchange, verdict, judging) };
}
