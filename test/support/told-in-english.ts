import { inEnglish, type Said } from '../../src/sentence.ts';

/** A cause or a layer, with its evidence as reports have it. */
export const toldInEnglish = <T extends { readonly evidence: readonly Said[] }>(told: T) => ({
  ...told,
  evidence: told.evidence.map(inEnglish),
});
