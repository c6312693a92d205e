import type { Framework } from '../framework.ts';

export const GO: readonly Framework[] = [];
