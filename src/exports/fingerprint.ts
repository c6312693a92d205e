import { readCauseContext } from '../causes/context.ts';
import { layerOf } from '../causes/layers.ts';
import type { Explained } from './explain.ts';
import { failingEndpoint } from './occurrences.ts';
import { isStrange } from './redact/strange.ts';

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
  const [, server = '', path = ''] = /^([^/]*\/\/[^/]*)?(.*)$/s.exec(endpoint) ?? [];
  return `${server.replace(/\/\/.*@/, '//')}${path.split('/').map(segmentOf).join('/')}`;
}

/** Shorter letters and digits that look like chance are a secret only where redaction knows them from elsewhere. */
const STRANGE = 6;
const SECRET = /\$[A-Z]+_\d+|@|%40|\beyJ/;

/** What redaction may take away, it takes away in part; so all of the segment goes, whether it was redacted or not. */
const segmentOf = (segment: string): string => {
  const [name = ''] = segment.split(';');
  return SECRET.test(name) || isStrange(name, STRANGE) ? '*' : name;
};

/** @see http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
