import { acacNotTrue } from './acac-not-true.ts';
import { onPreflight } from './on-preflight.ts';

export const preflightAcacNotTrue = onPreflight(acacNotTrue);
