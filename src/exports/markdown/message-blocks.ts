import type { Exchange, Response } from '../../exchange/exchange.ts';
import type { HeaderList } from '../../http/headers.ts';
import { escapeText } from '../escape.ts';
import type { Explained } from '../explain.ts';
import { hopLabel } from '../hop-label.ts';
import { type Message, messagesOf } from '../messages.ts';
import { codeBlock } from './code.ts';
import { isTelling } from './telling-headers.ts';

/** Longer ones are in the JSON report, whole. */
const LIMIT = 1000;

/** Every request and its answer as they went over, in time order; of the headers those that bear on CORS. */
export function messageBlocks({ exchange, verdict }: Explained): string[] {
  const asked = triggersOf(verdict.classification);
  return messagesOf(exchange, verdict).map((message) => {
    const label = hopLabel(exchange, message.stage === 'preflight' ? 'preflight' : 'request', message.hop);
    return [`### ${label}${absence(message)}`, codeBlock(messageText(message, exchange, asked), 'http')].join('\n\n');
  });
}

function triggersOf(classification: Explained['verdict']['classification']): ReadonlySet<string> {
  if (classification.kind !== 'preflighted') return new Set();
  return new Set(classification.triggers.flatMap((one) => (one.kind === 'header' ? [one.name.toLowerCase()] : [])));
}

/** Ours, and the same words whatever was sent. */
function absence({ unsent, unanswered, response }: Message): string {
  if (unsent !== null && response === null) return `: ${unsent.replace('.', '').toLowerCase()}`;
  return response === null && unanswered !== null ? ': no answer' : '';
}

function messageText(message: Message, exchange: Exchange, asked: ReadonlySet<string>): string {
  const { method, url, requestHeaders, response, stage, hop } = message;
  const intended = stage === 'preflight' ? null : (exchange.hops[hop]?.intendedHeaders ?? null);
  const sent = requestHeaders ?? intended ?? [];
  return [clip(`${method} ${url}`), ...lines(sent, asked), ...(response ? ['', ...answerLines(response)] : [])].join(
    '\n',
  );
}

/** As the server sent it; where somebody changed it on the way, then as the browser judged it. */
function answerLines({ status, headers, judgedHeaders, fromCache }: Response): string[] {
  const own = new Set<string>();
  const first = headers ?? judgedHeaders ?? [];
  const changed = headers !== null && judgedHeaders !== null;
  return [
    `HTTP ${status}${fromCache ? ' (from the browser’s cache)' : ''}`,
    ...lines(first, own),
    ...(changed
      ? ['', `HTTP ${status} (as the browser judged it, changed on the way)`, ...lines(judgedHeaders, own)]
      : []),
  ];
}

const lines = (list: HeaderList, asked: ReadonlySet<string>): string[] =>
  list
    .filter(([name]) => isTelling(name) || asked.has(name.toLowerCase()))
    .map(([name, value]) => clip(`${name}: ${value}`));

const clip = (value: string): string => escapeText(value, LIMIT);
