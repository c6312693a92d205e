import { originOf } from '../../http/origin.ts';
import type { Explained } from '../explain.ts';
import type { Material } from '../material.ts';

/**
 * The page that asked: its URL where the one that the host knows fits, else its origin. The tab may have gone on since,
 * and the exchange may come from a file.
 */
export function pageOf({ exchange, verdict }: Explained, { page }: Material['head']): string {
  const origin = exchange.topLevelOrigin ?? verdict.origin;
  return originOf(page.url) === origin ? page.url : origin;
}
