import type { Framework } from '../framework.ts';

export const PYTHON: readonly Framework[] = [];
