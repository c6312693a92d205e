import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Settings } from '../settings.ts';
import type { Row } from '../store.ts';
import type { CauseIndex } from './cause-index.ts';
import { type Entry, groupedEntries, timeline } from './entries.ts';
import { byCause, byEndpoint, groupsOf } from './groups.ts';
import type { Navigation } from './navigation.ts';

/** What the list shows, line by line. */
export interface Listing {
  readonly entries: ReadonlySignal<readonly Entry[]>;
  /** The keys of the groups that show their rows: closed they give an overview, which is what they are for. */
  readonly openGroups: Signal<ReadonlySet<string>>;
}

interface Listed extends CauseIndex {
  /** In the order in which they are to be shown. */
  readonly visible: ReadonlySignal<readonly Row[]>;
  readonly navigations: ReadonlySignal<readonly Navigation[]>;
  readonly settings: Settings;
}

export function createListing({ visible, navigations, settings, causeIdsOf }: Listed): Listing {
  const openGroups = signal<ReadonlySet<string>>(new Set());
  const subjectOf = { endpoint: byEndpoint, cause: byCause(causeIdsOf) };

  const groups = computed(() => {
    const grouping = settings.grouping.value;
    return grouping === 'none' ? null : groupsOf(visible.value, subjectOf[grouping]);
  });

  const entries = computed(() => {
    if (groups.value) return groupedEntries(groups.value, openGroups.value);
    // In another order than that of time a line between two pages would be between anything.
    return timeline(visible.value, settings.sort.value === null ? navigations.value : []);
  });

  return { entries, openGroups };
}
