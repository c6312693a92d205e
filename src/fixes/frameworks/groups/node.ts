import type { Framework } from '../framework.ts';

export const NODE: readonly Framework[] = [];
