import type { Framework } from '../framework.ts';

export const PHP: readonly Framework[] = [];
