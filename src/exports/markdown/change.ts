import { findingById } from '../../cors/findings/index.ts';
import type { Verdict } from '../../cors/verdict.ts';
import { isFix, serversOf } from '../../fixes/fix-for.ts';
import { inEnglish } from '../../sentence.ts';
import { escapeText } from '../escape.ts';
import type { Explained } from '../explain.ts';
import { type PatchedMessage, patchedMessages } from '../patch-lines.ts';
import { code, codeBlock } from './code.ts';
import { prose } from './prose.ts';
import { snippetText } from './snippet.ts';

/** Longer ones are in the JSON report, whole. */
const LIMIT = 1000;

/** Findings about who else may read the answer. */
const SECURITY = new Set([
  'acao-echo-any-with-credentials',
  'acao-echo-any',
  'acao-null-with-credentials',
  'acao-null-allowed',
  'acao-star-private',
]);

/** What the servers have to say otherwise, and what to type for it; else why no server can help. */
export function changeSection(one: Explained): string {
  return ['## Suggested change', ...changes(one), ...securityNotes(one.verdict)].join('\n\n');
}

function changes(one: Explained): string[] {
  const { exchange, insight } = one;
  const { fix } = insight;
  if (!isFix(fix)) return [prose(inEnglish(fix.why))];
  return [
    `${code(inEnglish(fix.why), LIMIT)}\n\nJudged again with just this change of the answers, the recorded exchange passes:`,
    codeBlock(patchedMessages(exchange, fix.responses).map(diffOf).join('\n'), 'diff'),
    ...serversOf(exchange, fix).flatMap((server) => snippetText(one, server)),
  ];
}

function securityNotes({ findings }: Verdict): string[] {
  const notes = findings.filter(({ rule }) => SECURITY.has(rule));
  if (notes.length === 0) return [];
  return [notes.map(({ rule }) => `- Security: ${prose(findingById(rule)?.says ?? rule)}.`).join('\n')];
}

function diffOf({ on, method, url, seen, status, lines }: PatchedMessage): string {
  const which = on === 'preflight' ? 'answer to the preflight' : seen ? 'answer' : 'answer, which was never seen';
  return [
    ` ${clip(`${method} ${url}`)} (${which})`,
    ...(status?.before == null ? [] : [`-HTTP ${status.before}`]),
    ...(status === null ? [] : [`+HTTP ${status.after}`]),
    ...lines.flatMap(({ name, before, after }) => [
      ...(before === null ? [] : before.split('\n').map((value) => `-${clip(name)}: ${clip(value)}`)),
      ...(after === null ? [] : [`+${clip(name)}: ${clip(after)}`]),
    ]),
  ].join('\n');
}

const clip = (value: string): string => escapeText(value, LIMIT);
