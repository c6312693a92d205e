import type { Framework } from '../framework.ts';

export const RUBY: readonly Framework[] = [];
