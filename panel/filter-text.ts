import type { Row } from './store.ts';

const known = new WeakMap<Row, string>();

/** All that a filter can find of a row, in lower case; made once, because each letter that is typed asks all rows. */
export function filterText(row: Row): string {
  const text = known.get(row) ?? newText(row);
  known.set(row, text);
  return text;
}

function newText({ exchange, verdict, source }: Row): string {
  return [
    ...exchange.hops.map((hop) => `${hop.method} ${hop.url} ${hop.response?.status ?? ''}`),
    ...exchange.hops.map(({ preflight }) => preflight && `OPTIONS ${preflight.response?.status ?? ''}`),
    exchange.type,
    exchange.callSite?.url ?? '',
    verdict.failure?.id ?? '',
    verdict.origin,
    verdict.outcome,
    verdict.rule ?? '',
    verdict.chromium?.corsError ?? '',
    source?.name ?? '',
  ]
    .join('\n')
    .toLowerCase();
}
