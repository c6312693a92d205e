import type { Outcome } from '../src/cors/verdict.ts';
import type { Row } from './store.ts';

const FAILING = new Set<Outcome>(['blocked', 'network-failure', 'unknown', 'contradicted']);

/** Whether the page could not read the answer, or we cannot say that it could. */
export function isFailing(row: Row): boolean {
  return FAILING.has(row.verdict.outcome);
}
