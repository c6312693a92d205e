import { ruleById } from '../../cors/rules/index.ts';
import type { Finding, Stage, Verdict } from '../../cors/verdict.ts';
import type { Exchange } from '../../exchange/exchange.ts';
import { inEnglish } from '../../sentence.ts';
import { escapeText } from '../escape.ts';
import type { Explained } from '../explain.ts';
import { mermaidOf } from '../mermaid.ts';
import { sequenceOf } from '../sequence.ts';
import { code, codeBlock } from './code.ts';
import { prose } from './prose.ts';

/** Longer ones are in the JSON report, whole. */
const LIMIT = 1000;

const STEPS: Readonly<Record<Stage, string>> = {
  request: 'the request',
  preflight: 'the answer to the preflight',
  redirect: 'the redirect',
  response: 'the answer',
};

/** Which rule failed where, what it wanted and what it got, and the picture of it. */
export function verdictSection(one: Explained): string {
  const { exchange, verdict } = one;
  return [
    '## Verdict',
    [...ruleLines(verdict), ...stepLine(exchange, verdict), ...netErrorLine(exchange)].join('\n'),
    ...wanted(verdict),
    codeBlock(mermaidOf(sequenceOf(one)), 'mermaid'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function ruleLines({ rule, chromium, alternatives }: Verdict): string[] {
  if (alternatives.length > 1) {
    const told = alternatives.map(
      (one) => `- Rule ${code(one.rule)} (${code(one.chromium.corsError)}), if ${prose(inEnglish(one.when))}`,
    );
    return ['- One of two rules failed; the credentials mode decides which, and nothing shows it:', ...told];
  }
  const demands = ruleById(rule ?? '')?.demands;
  return [
    ...(rule === null ? [] : [`- Rule: ${code(rule)}${demands ? `: ${prose(demands)}` : ''}`]),
    ...(chromium === null
      ? []
      : [`- Chromium’s name: ${code(chromium.corsError)}${parameter(chromium.failedParameter)}`]),
  ];
}

const parameter = (value: string): string => (value === '' ? '' : `, parameter ${code(value)}`);

function stepLine({ hops }: Exchange, { on, hop }: Verdict): string[] {
  if (on === null || hop === null) return [];
  const which = hops.length > 1 ? ` (URL ${hop + 1} of ${hops.length})` : '';
  const method = on === 'preflight' ? 'OPTIONS' : (hops[hop]?.method ?? '');
  return [`- Step: ${STEPS[on]}, ${code(`${method} ${hops[hop]?.url ?? ''}`)}${which}`];
}

const netErrorLine = ({ netError }: Exchange): string[] =>
  netError ? [`- The browser’s error: ${code(netError)}`] : [];

/**
 * Expected against got. In a code block, not in a table of Markdown: Jira and Slack know none, and renderers disagree on
 * a backslash before a `|` in one. A value always stands behind its word and a colon, so none can pass for a missing one.
 */
function wanted({ findings }: Verdict): string[] {
  const broken = findings.filter(({ effect }) => effect === 'blocks');
  return broken.length === 0 ? [] : [codeBlock(broken.map(wantedLines).join('\n\n'))];
}

function wantedLines({ header, actual, expected, on }: Finding): string {
  const title = `${header ?? (on === 'preflight' ? 'Status' : 'URL')} of ${STEPS[on]}`;
  return [
    title,
    expected === undefined ? '  expected otherwise: no single value would pass' : `  expected: ${clip(expected)}`,
    actual === undefined ? '  got none: it is not there' : `  got:      ${clip(actual)}`,
  ].join('\n');
}

const clip = (value: string): string => escapeText(value, LIMIT);
