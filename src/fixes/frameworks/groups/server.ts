import type { Framework } from '../framework.ts';

export const SERVER: readonly Framework[] = [];
