import { causeById } from '../../causes/index.ts';
import { failureById } from '../../cors/failures/index.ts';
import type { Verdict } from '../../cors/verdict.ts';
import { inEnglish } from '../../sentence.ts';
import type { Explained } from '../explain.ts';
import { ownerOf } from './owner.ts';
import { prose } from './prose.ts';

const BLOCKED: Readonly<Record<NonNullable<Verdict['on']>, string>> = {
  request: 'The browser stopped the request before it was sent.',
  preflight: 'The browser refused the answer to the preflight and never sent the request itself.',
  redirect: 'The request reached the server; the browser refused its redirect, and the page may not read the answer.',
  response: 'The request reached the server and was answered; the browser keeps the answer from the page.',
};

const HAPPENED: Readonly<Record<Exclude<Verdict['outcome'], 'blocked' | 'network-failure'>, string>> = {
  allowed: 'The page may read the answer.',
  'not-cors': 'CORS does not apply to this request.',
  pending: 'There is no answer yet.',
  unknown: 'It failed, and what was recorded does not show which rule stopped it.',
  contradicted: 'The browser did otherwise than CORS Verdict says: that is a bug of CORS Verdict.',
};

/** What has to be known to decide who reads on. */
export function summary(one: Explained): string {
  const owner = ownerOf(one);
  return [
    `- What happened: ${happened(one.verdict)}`,
    ...whyLines(one),
    ...(owner === null ? [] : [`- Who should take it: ${owner}.`]),
  ].join('\n');
}

function happened({ outcome, on, interference }: Verdict): string {
  const changed = interference ? ` ${interferenceText(interference)}` : '';
  if (outcome === 'blocked') return `${BLOCKED[on ?? 'request']}${changed}`;
  if (outcome === 'network-failure') return 'The request failed, and not because of CORS.';
  return `${HAPPENED[outcome]}${changed}`;
}

function interferenceText({ outcome, rule, inferred }: NonNullable<Verdict['interference']>): string {
  const who = `Something in this browser, perhaps another extension, ${inferred ? 'must have changed' : 'changed'}`;
  const without = outcome === 'allowed' ? 'it passes' : `it is blocked by ${prose(rule ?? '')}`;
  return `${who} the headers on the way; without that ${without}.`;
}

function whyLines({ verdict, insight }: Explained): string[] {
  const failure = verdict.failure && failureById(verdict.failure.id);
  if (failure) {
    return [
      `- Why (inferred, ${verdict.failure?.confidence}): ${prose(inEnglish(failure.says))}.`,
      `- What helps: ${prose(failure.advice)}`,
    ];
  }
  const [cause] = insight.causes;
  const known = cause && causeById(cause.id);
  return known ? [`- Why (inferred, ${cause.confidence}): ${prose(known.says)}.`] : [];
}
