import type { Classification, Credentials, PreflightTrigger, Verdict } from '../../cors/verdict.ts';
import type { Exchange } from '../../exchange/exchange.ts';
import { inEnglish } from '../../sentence.ts';
import type { Explained } from '../explain.ts';
import type { Material } from '../material.ts';
import { code } from './code.ts';
import { messageBlocks } from './message-blocks.ts';
import { pageOf } from './page.ts';
import { prose } from './prose.ts';

/** What was seen, and nothing that we make of it: who asked how, and both requests with their CORS headers as they were. */
export function observedSection(one: Explained, head: Material['head']): string {
  const { exchange, verdict } = one;
  const { type, fromWorker, startedAt } = exchange;
  const facts = [
    `- Page: ${code(pageOf(one, head))}, request origin ${code(verdict.origin)}`,
    `- Mode: ${code(verdict.mode)}`,
    `- Credentials: ${credentialsText(verdict.credentials)}`,
    `- Type: ${code(type === 'xmlhttprequest' ? 'fetch / xhr' : type)}${fromWorker ? ', from a worker' : ''}`,
    `- Preflight: ${preflightText(verdict, exchange)}`,
    ...callSite(exchange),
    `- Time: ${code(new Date(startedAt).toISOString())}${duration(exchange)}`,
  ];
  return ['## Observed', facts.join('\n'), ABOUT_HEADERS, ...messageBlocks(one)].join('\n\n');
}

const ABOUT_HEADERS = 'Of the headers those that bear on CORS, on caches and on who answered; the JSON report has all.';

const CREDENTIALS: Readonly<Record<Credentials['mode'], string>> = {
  include: 'included',
  'not-include': 'not included',
  unknown: 'not known',
};

const credentialsText = ({ mode, because }: Credentials): string =>
  `${CREDENTIALS[mode]}, because ${prose(inEnglish(because))}`;

function preflightText({ classification, coveredBy }: Verdict, exchange: Exchange): string {
  const cached = coveredBy.some((cover) => cover !== null) ? '; an earlier one was still in the browser’s cache' : '';
  return `${needText(classification, exchange)}${cached}`;
}

function needText(classification: Classification, { hops, partial }: Exchange): string {
  if (partial || hops.every((hop) => hop.requestHeaders === null && hop.preflight === null)) {
    return 'not known whether it needed one: its headers were not seen';
  }
  if (classification.kind === 'not-cors') return `not under CORS: ${prose(inEnglish(classification.because))}`;
  if (classification.kind === 'simple') return 'not needed, method and headers are safelisted';
  return `needed for ${classification.triggers.map(triggerText).join(', ')}`;
}

function triggerText(trigger: PreflightTrigger): string {
  switch (trigger.kind) {
    case 'method':
      return `the method ${code(trigger.method)}`;
    case 'header':
      return `the header ${code(trigger.value === null ? trigger.name : `${trigger.name}: ${trigger.value}`)}`;
    case 'forced':
      return 'an upload listener or a streamed body';
  }
}

function callSite({ callSite }: Exchange): string[] {
  if (!callSite) return [];
  const { url, line, functionName } = callSite;
  return [`- Asked for at ${code(`${url}:${line}`)}${functionName === '' ? '' : ` in ${code(functionName)}`}`];
}

const duration = ({ startedAt, finishedAt }: Exchange): string =>
  finishedAt === null ? '' : `, took ${Math.round(finishedAt - startedAt)} ms`;
