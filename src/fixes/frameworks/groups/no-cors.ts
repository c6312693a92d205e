import type { Framework } from '../framework.ts';

export const NO_CORS: readonly Framework[] = [];
