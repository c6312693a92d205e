import type { Layer } from '../../../src/causes/layer.ts';
import type { Framework } from '../../../src/fixes/frameworks/framework.ts';
import { FRAMEWORKS } from '../../../src/fixes/frameworks/index.ts';
import { snippetFor } from '../../../src/fixes/frameworks/snippet-for.ts';
import type { Policy } from '../../../src/fixes/policy.ts';
import { type TextKey, text } from '../../texts.ts';

/** A framework that can say the policy, and how. */
export interface Offer {
  readonly framework: Framework;
  readonly snippet: string;
}

/** Those that can say this policy, in the order in which they are offered. */
export function offersFor(policy: Policy): readonly Offer[] {
  return FRAMEWORKS.flatMap((framework) => {
    const snippet = snippetFor(framework, policy);
    return snippet === null ? [] : [{ framework, snippet }];
  });
}

/**
 * The one that is shown first: what was chosen for this host, which is known, before what its answers look like, which is
 * inferred.
 */
export function preselect(offers: readonly Offer[], chosen: string | null, layer: Layer | null): Offer | null {
  const wanted = [...(chosen === null ? [] : [chosen]), ...(layer?.frameworks ?? [])];
  for (const id of wanted) {
    const offer = offers.find(({ framework }) => framework.id === id);
    if (offer) return offer;
  }
  return offers[0] ?? null;
}

/** The groups that have no product's or language's name. */
const GROUPS: Readonly<Partial<Record<Framework['group'], TextKey>>> = {
  Edge: 'frameworks_edge',
  Server: 'frameworks_server',
  Cloud: 'frameworks_cloud',
  'No CORS': 'frameworks_noCors',
};

/** What a group of frameworks is called. */
export function groupTitle(group: Framework['group']): string {
  const key = GROUPS[group];
  return key ? text(key) : group;
}

/** Those in whose title, group or id every word occurs. */
export function search(offers: readonly Offer[], query: string): readonly Offer[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return offers.filter(({ framework: { id, title, group } }) => {
    const all = `${title} ${group} ${groupTitle(group)} ${id}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
