import type { Framework } from '../framework.ts';

export const EDGE: readonly Framework[] = [];
