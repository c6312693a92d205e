import type { Material } from '../src/exports/material.ts';
import type { Report } from '../src/exports/report.ts';
import { createExporting, type ExportChoice, type Exported, type ExportOrder, type Shown } from './exporting.ts';
import type { Row, Store } from './store.ts';

/**
 * Does the work of an export, somewhere.
 * @param shown the same object as long as it holds the same, so that what was computed of it is found again
 * @returns rejects with the reason where it cannot be exported
 */
export type ExportWork = (shown: Shown, order: ExportOrder) => Promise<Exported>;

/** What exports need of the host. */
export interface ExportHost {
  readonly generator: Report['generator'];
  readonly browser: string;
  now(): Date;
  readonly work: ExportWork;
}

/** Which rows leave, and how. */
export interface ExportRequest extends ExportChoice {
  readonly chosen: readonly Row[];
  /** All that is shown: what the chosen ones are explained beside. */
  readonly all: readonly Row[];
}

/** What only the host can know of what leaves. What is all of one file comes from where that was recorded. */
export function headOf(
  { exports: { generator, browser, now }, watch }: Store,
  chosen: readonly Row[],
): Material['head'] {
  const here = { browser, page: { url: watch.value.pageUrl } };
  const [source, ...others] = new Set(chosen.map((row) => row.source));
  const there = source && others.length === 0 && { browser: source.browser, page: { url: source.pageUrl } };
  return { generator, exportedAt: now().toISOString(), ...(there || here) };
}

const remembered = new WeakMap<readonly Row[], Shown>();

function shownOf(all: readonly Row[]): Shown {
  const shown = remembered.get(all) ?? newlyShown(all);
  remembered.set(all, shown);
  return shown;
}

function newlyShown(all: readonly Row[]): Shown {
  const sources = [...new Set(all.map(({ source }) => source))];
  const numbers = new Map(sources.map((source, number) => [source, number]));
  // Files that were redacted apart may have the same name for other secrets; which of them is meant nobody can tell.
  const known = new Map(sources.flatMap((source) => source?.placeholders ?? []).map((one) => [one.name, one]));
  return {
    rows: all.map(({ exchange, tried, source }) => ({ exchange, tried, source: numbers.get(source) ?? 0 })),
    known: [...known.values()],
  };
}

/** Makes a file of rows, for whatever button or script asks for it. */
export function exportRows(store: Store, { chosen, all, ...choice }: ExportRequest): Promise<Exported> {
  // By their ids: more may have become known of an exchange since it was chosen.
  const isChosen = new Set(chosen.map(({ exchange }) => exchange.id));
  const places = all.flatMap(({ exchange }, place) => (isChosen.has(exchange.id) ? [place] : []));
  return store.exports.work(shownOf(all), { ...choice, places, head: headOf(store, chosen) });
}

/** Work that is done here and now, as a worker and a test want it. */
export function createWork(): ExportWork {
  const known = new WeakMap<Shown, ReturnType<typeof createExporting>>();
  return async (shown, order) => {
    const exporting = known.get(shown) ?? createExporting(shown);
    known.set(shown, exporting);
    return exporting(order);
  };
}
