import { batch, effect, type Signal, signal } from '@preact/signals';
import * as v from 'valibot';
import type { LastingStorage } from './memory.ts';

/** By what the list is ordered; where there is none, by when exchanges began. */
export interface Sort {
  /** Id of a column. */
  readonly column: string;
  readonly descending: boolean;
}

/** What the rows of the list are gathered by. */
export type Grouping = 'none' | 'endpoint' | 'cause';

/** What a reader has chosen for one column; what is absent is as the width of the list asks. */
export interface ColumnSetting {
  readonly shown?: boolean | undefined;
  /** Pixels. */
  readonly width?: number | undefined;
}

/** How somebody likes the panel; kept over all DevTools. */
export interface Settings {
  readonly filter: Signal<string>;
  /** Whether the list shows what the filter would hide. */
  readonly filterInverted: Signal<boolean>;
  readonly failingOnly: Signal<boolean>;
  readonly preserveLog: Signal<boolean>;
  readonly grouping: Signal<Grouping>;
  readonly sort: Signal<Sort | null>;
  /** By id of the column. */
  readonly columns: Signal<Readonly<Record<string, ColumnSetting>>>;
  /** What the list takes of list and details, in percent; null until the line between them has been moved. */
  readonly listShare: Signal<number | null>;
}

const Column = v.object({ shown: v.optional(v.boolean()), width: v.optional(v.number()) });

/** What is stored, perhaps by an older version: what cannot be read counts as not chosen. */
const STORED = {
  filter: v.fallback(v.string(), ''),
  filterInverted: v.fallback(v.boolean(), false),
  failingOnly: v.fallback(v.boolean(), false),
  preserveLog: v.fallback(v.boolean(), false),
  grouping: v.fallback(v.picklist(['none', 'endpoint', 'cause'] satisfies Grouping[]), 'none'),
  sort: v.fallback(v.nullable(v.object({ column: v.string(), descending: v.boolean() })), null),
  columns: v.fallback(v.record(v.string(), Column), {}),
  listShare: v.fallback(v.nullable(v.number()), null),
} satisfies Record<keyof Settings, v.GenericSchema>;

type Stored = { readonly [Name in keyof Settings]: Settings[Name]['value'] };
const Stored = v.fallback(v.object(STORED), v.getFallbacks(v.object(STORED)) as Stored);

/** Nothing chosen yet. */
export function createSettings(): Settings {
  const unchosen = v.parse(Stored, {});
  return {
    filter: signal(unchosen.filter),
    filterInverted: signal(unchosen.filterInverted),
    failingOnly: signal(unchosen.failingOnly),
    preserveLog: signal(unchosen.preserveLog),
    grouping: signal(unchosen.grouping),
    sort: signal(unchosen.sort),
    columns: signal(unchosen.columns),
    listShare: signal(unchosen.listShare),
  };
}

/** Fills the settings with what is stored, and from then on stores every change. What is changed meanwhile wins. */
export async function keepSettings(settings: Settings, storage: LastingStorage): Promise<void> {
  const names = Object.keys(STORED) as (keyof Settings)[];
  const unchosen = new Map<string, unknown>(names.map((name) => [name, settings[name].value]));
  const stored = v.parse(Stored, (await storage.get('settings')).settings);
  batch(() => {
    for (const name of names) {
      const setting: Signal<unknown> = settings[name];
      if (setting.value === unchosen.get(name)) setting.value = stored[name];
    }
  });
  effect(() => {
    const chosen = Object.fromEntries(names.map((name) => [name, settings[name].value]));
    void storage.set({ settings: chosen });
  });
}
