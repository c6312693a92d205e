import type { Framework } from '../framework.ts';

export const CLOUD: readonly Framework[] = [];
