import type { Exchange } from '../../src/exchange/exchange.ts';
import { explainAll } from '../../src/exports/explain.ts';
import type { Material } from '../../src/exports/material.ts';
import { PAGE } from './exchange.ts';

export const HEAD: Material['head'] = {
  generator: { name: 'CORS Verdict', version: '0.0.0' },
  browser: 'Chromium 156',
  exportedAt: '2026-11-20T09:41:08.000Z',
  page: { url: `${PAGE}/shop` },
};

/** What a format is written from, where just this exchange leaves and these came before, oldest first. */
export function materialOf(one: Exchange, before: readonly Exchange[] = []): Material {
  const history = explainAll([...before, one]);
  return { exported: history.slice(-1), history, placeholders: [], head: HEAD };
}
