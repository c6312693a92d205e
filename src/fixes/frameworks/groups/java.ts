import type { Framework } from '../framework.ts';

export const JAVA: readonly Framework[] = [];
