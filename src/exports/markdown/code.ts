import { escapeText } from '../escape.ts';

/** Longer ones are in the JSON report, whole. */
const SPAN_LIMIT = 300;

/**
 * A value as a code span, in which Markdown has no meaning; what cannot be seen is spelled out, so that it is one line.
 * @returns the word `empty` for nothing: there is no empty code span
 * @see https://spec.commonmark.org/0.31.2/#code-spans
 */
export function code(value: string, limit = SPAN_LIMIT): string {
  if (value === '') return '(empty)';
  const shown = escapeText(value, limit);
  const fence = '`'.repeat(longestRun(shown) + 1);
  // A backtick at the edge would join the fence, and one blank at each edge would be taken away.
  const isTight = shown.startsWith('`') || shown.endsWith('`') || /^ .*[^ ].* $/.test(shown);
  const pad = isTight ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/**
 * Lines as a fenced block, whose fence is longer than any run of backticks in it.
 * @param language ours, never a value
 * @see https://spec.commonmark.org/0.31.2/#fenced-code-blocks
 */
export function codeBlock(text: string, language = ''): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
}

const longestRun = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
