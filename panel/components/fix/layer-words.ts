import type { Layer } from '../../../src/causes/layer.ts';

const ANSWERED: Readonly<Record<Layer['kind'], (product: string) => string>> = {
  app: (product) => `${product} answered, the framework of the app itself`,
  proxy: (product) => `${product} answered, not your app`,
  cdn: (product) => `${product} answered, the CDN in front of your app`,
  gateway: (product) => `${product} answered, the gateway in front of your app`,
  'object-store': (product) => `${product} answered: an object store, which has CORS settings of its own`,
  browser: () => 'It was decided in this browser, not by a server',
};

/** Who answered, and whose job the change is. */
export const layerText = ({ kind, product }: Layer): string => ANSWERED[kind](product);
