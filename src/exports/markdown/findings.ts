import { findingById } from '../../cors/findings/index.ts';
import type { Finding } from '../../cors/verdict.ts';
import type { Explained } from '../explain.ts';
import { code } from './code.ts';
import { prose } from './prose.ts';

/** What no browser refuses, and is amiss all the same; nothing where nothing is. */
export function findingsSection({ verdict }: Explained): string {
  const findings = verdict.findings.filter(({ effect }) => effect !== 'blocks');
  if (findings.length === 0) return '';
  return ['## Also found', findings.map(findingLine).join('\n')].join('\n\n');
}

const ON = { preflight: 'preflight', redirect: 'redirect', response: 'answer', request: 'request' } as const;

function findingLine({ rule, on, header, actual, expected }: Finding): string {
  const says = findingById(rule)?.says ?? rule;
  const got = actual === undefined ? 'not there' : code(actual);
  const better = expected === undefined ? '' : `; better: ${code(expected)}`;
  return `- ${prose(says)} (${code(rule)}, ${ON[on]}). ${code(header ?? 'Status')}: ${got}${better}`;
}
