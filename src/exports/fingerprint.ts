import { readCauseContext } from '../causes/context.ts';
import { layerOf } from '../causes/layers.ts';
import type { Explained } from './explain.ts';
import { failingEndpoint } from './occurrences.ts';

/** What tells one problem from another: the same for every exchange that fails for it. */
export interface Fingerprint {
  /** One word to search a tracker for: `cors-1a2b3c4d`. */
  readonly id: string;
  /** The rule that failed, the failure where it is not CORS, else the outcome. */
  readonly rule: string;
  /** URL without query, user and ids; a secret in its path is `*` as an id is. */
  readonly endpoint: string;
  /** Product that answered, as this exchange alone shows it; null where it does not. */
  readonly layer: string | null;
}

/**
 * Of an exchange alone: neither the page nor what came before nor redaction changes it. Where hosts were given aliases it
 * is another one, and has to be: which host a fingerprint is of could be found out by trying.
 */
export function fingerprintOf({ exchange, verdict }: Pick<Explained, 'exchange' | 'verdict'>): Fingerprint {
  const rule = verdict.failure?.id ?? verdict.rule ?? verdict.outcome;
  const endpoint = templateOf(failingEndpoint({ exchange, verdict }));
  const layer = layerOf(readCauseContext([]).factsOf(exchange, verdict))?.product ?? null;
  return { id: `cors-${fnv1a(`${rule}\n${endpoint}\n${layer ?? ''}`)}`, rule, endpoint, layer };
}

function templateOf(endpoint: string): string {
  return endpoint.replace(/^([^/]*\/\/)[^/]*@/, '$1').replace(/(?<=[^:/]\/)[^/]*\$[A-Z_]+_\d+[^/]*/g, '*');
}

/** @see http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
