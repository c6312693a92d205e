import type { Har } from 'har-format';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { explainAll } from '../../src/exports/explain.ts';
import { harFile } from '../../src/exports/har/har-file.ts';
import type { Placeholder } from '../../src/exports/placeholder.ts';
import { createHarCollector } from '../../src/imports/har/collector.ts';
import type { Imported } from '../../src/imports/imported.ts';
import { PAGE } from './exchange.ts';

const HEAD = {
  generator: { name: 'CORS Verdict', version: '0.1.0' },
  browser: 'Chrome/156.0',
  exportedAt: '2026-11-20T09:41:08.000Z',
  page: { url: `${PAGE}/orders` },
};

/** The HAR that the panel exports of these, as others read it. */
export function harOf(exchanges: readonly Exchange[], placeholders: readonly Placeholder[] = []): Har {
  const exported = explainAll(exchanges);
  return JSON.parse(harFile.write({ exported, history: exported, placeholders, head: HEAD }));
}

/** What the import makes of a HAR. */
export function importHar(har: unknown): Imported {
  const { log } = har as { log: Record<string, unknown> };
  const { entries, ...head } = log;
  const collector = createHarCollector();
  for (const [key, value] of Object.entries(head)) collector.addHead(key, value);
  (entries as unknown[]).forEach(collector.addEntry);
  return collector.end();
}

/** A HAR without what is no part of HAR 1.2, as a tool may hand it on. */
export function withoutCustomFields(har: Har): Har {
  return JSON.parse(JSON.stringify(har, (key, value) => (key.startsWith('_') ? undefined : value)));
}
