import type { Said } from '../sentence.ts';
import type { Confidence } from './cause.ts';

/** Which software produced an answer. */
export interface Layer {
  readonly kind: 'app' | 'proxy' | 'cdn' | 'gateway' | 'object-store' | 'browser';
  /** Its name, such as `nginx`, `Express` or `Amazon CloudFront`. */
  readonly product: string;
  readonly confidence: Confidence;
  /** What was observed, one sentence each. */
  readonly evidence: readonly Said[];
  /** Ids of the frameworks whose snippets fit, best first. */
  readonly frameworks: readonly string[];
}
