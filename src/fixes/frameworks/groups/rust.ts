import type { Framework } from '../framework.ts';

export const RUST: readonly Framework[] = [];
