import type { Layer } from '../../causes/layer.ts';
import type { Explained } from '../explain.ts';
import { code } from './code.ts';

const OWNERS: Readonly<Record<Layer['kind'], (product: string) => string>> = {
  app: (product) => `whoever writes the app: ${product}, its own framework, answered`,
  proxy: (product) => `whoever runs the proxy: ${product} answered, not the app`,
  cdn: (product) => `whoever runs the CDN: ${product} answered, in front of the app`,
  gateway: (product) => `whoever runs the gateway: ${product} answered, in front of the app`,
  'object-store': (product) => `whoever owns the bucket: ${product} answered, and has CORS settings of its own`,
  browser: () => 'nobody who runs a server: it was decided in this browser',
};

/** Who should take it, and how sure that is; null where there is nothing to take. */
export function ownerOf({ verdict, insight: { layer }, exchange }: Explained): string | null {
  // What helps against it is said already, and it was no server that decided.
  if (verdict.failure && layer?.kind === 'browser') return null;
  if (layer) return `${OWNERS[layer.kind](code(layer.product))} (inferred, ${layer.confidence})`;
  if (verdict.outcome !== 'blocked') return null;
  const url = exchange.hops[verdict.hop ?? 0]?.url ?? '';
  return `whoever runs ${code(URL.canParse(url) ? new URL(url).host : url)}; nothing shows which software answered`;
}
