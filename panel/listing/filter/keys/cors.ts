import { rememberEach } from '../../../../src/cors/remember-each.ts';
import type { Row } from '../../../store.ts';
import { distinct, type FilterKey } from './key.ts';

/** What became of each preflight of a row, in one word. */
function preflightWords({ exchange, verdict }: Row): readonly string[] {
  const { hops, partial } = exchange;
  const failed = verdict.outcome === 'blocked' && verdict.on === 'preflight';
  const sent = hops.flatMap(({ preflight }, hop) => {
    if (preflight === null) return [];
    if (preflight.netError !== null || (failed && verdict.hop === hop)) return ['sent', 'failed'];
    return preflight.finishedAt === null ? ['sent', 'pending'] : ['sent'];
  });
  const cached = verdict.coveredBy.some((cover) => cover !== null);
  if (sent.length > 0 || cached) return distinct([...sent, cached ? 'cached' : null]);
  if (partial || hops.every(({ requestHeaders }) => requestHeaders === null)) return ['unknown'];
  return verdict.classification.kind === 'preflighted' ? ['not-sent'] : ['none'];
}

/** What only this panel knows. */
export const CORS_KEYS: readonly FilterKey[] = [
  {
    id: 'cause',
    title: 'filter_cause',
    values: (row, causesOf) => causesOf(row) ?? [],
    changes: true,
  },
  {
    id: 'cors',
    title: 'filter_cors',
    values: rememberEach(({ verdict }) =>
      distinct([
        verdict.outcome,
        verdict.failure?.id,
        verdict.chromium?.corsError,
        ...verdict.alternatives.map(({ chromium }) => chromium.corsError),
      ]),
    ),
  },
  {
    id: 'finding',
    title: 'filter_finding',
    values: rememberEach(({ verdict }) => distinct(verdict.findings.map(({ rule }) => rule))),
  },
  {
    id: 'from-file',
    title: 'filter_fromFile',
    values: ({ source }) => (source ? [source.name] : []),
  },
  {
    id: 'origin',
    title: 'filter_origin',
    values: rememberEach(({ verdict }) => [verdict.origin]),
  },
  {
    id: 'preflight',
    title: 'filter_preflight',
    values: rememberEach(preflightWords),
  },
  {
    id: 'rule',
    title: 'filter_rule',
    values: rememberEach(({ verdict }) => distinct([verdict.rule, ...verdict.alternatives.map(({ rule }) => rule)])),
  },
];
