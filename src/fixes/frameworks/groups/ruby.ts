import type { Framework } from '../framework.ts';
import { rackCors } from '../rack-cors.ts';

export const RUBY: readonly Framework[] = [rackCors];
