import type { ComponentChildren } from 'preact';
import { escapeText } from '../../../src/exports/escape.ts';
import type { Row } from '../../store.ts';
import { CallSiteLink } from '../CallSiteLink.tsx';
import { RawText } from '../RawText.tsx';
import {
  clockText,
  durationText,
  hostOf,
  methodOf,
  nameOf,
  preflightText,
  ruleText,
  statusText,
  typeText,
  urlOf,
} from '../row-text.ts';
import { VerdictBadge } from '../VerdictBadge.tsx';
import { verdictWords } from '../verdict-words.ts';
import { FileMark } from './FileMark.tsx';

/** One column of the list; a narrow list hides those that theme.css names by id. */
export interface Column {
  readonly id: string;
  readonly title: string;
  cell(row: Row): ComponentChildren;
  /** Tooltip, where the cell says less than is known. */
  hint?(row: Row): string;
}

/** A cell shows one line; what is longer is in the tooltip and in the details. */
const LIMIT = 300;

const name: Column = {
  id: 'name',
  title: 'Name',
  cell: ({ exchange, source }) => (
    <>
      {source && <FileMark source={source} />}
      <RawText text={nameOf(urlOf(exchange))} limit={LIMIT} />{' '}
      <span class="host">
        <RawText text={hostOf(urlOf(exchange))} limit={LIMIT} />
      </span>
    </>
  ),
  hint: ({ exchange, source }) => escapeText(`${urlOf(exchange)}${source ? ` (from ${source.name})` : ''}`),
};

const method: Column = {
  id: 'method',
  title: 'Method',
  cell: ({ exchange }) => <RawText text={methodOf(exchange)} limit={LIMIT} />,
  hint: ({ exchange }) => escapeText(methodOf(exchange)),
};

const status: Column = {
  id: 'status',
  title: 'Status',
  cell: ({ exchange }) => statusText(exchange),
  hint: ({ exchange }) => escapeText(exchange.netError ?? statusText(exchange)),
};

const verdict: Column = {
  id: 'verdict',
  title: 'Verdict',
  cell: (row) => <VerdictBadge row={row} />,
  hint: (row) => verdictWords(row).heading,
};

const rule: Column = { id: 'rule', title: 'Rule', cell: ruleText, hint: ruleText };

const preflight: Column = { id: 'preflight', title: 'Preflight', cell: preflightText, hint: preflightText };

const origin: Column = {
  id: 'origin',
  title: 'Request origin',
  cell: (row) => <RawText text={row.verdict.origin} limit={LIMIT} />,
  hint: (row) => escapeText(row.verdict.origin),
};

const type: Column = {
  id: 'type',
  title: 'Type',
  cell: ({ exchange }) => <RawText text={typeText(exchange)} limit={LIMIT} />,
  hint: ({ exchange }) => escapeText(typeText(exchange)),
};

const time: Column = {
  id: 'time',
  title: 'Time',
  cell: ({ exchange }) => durationText(exchange),
  hint: ({ exchange }) => `Started at ${clockText(exchange.startedAt)}`,
};

const initiator: Column = {
  id: 'initiator',
  title: 'Initiator',
  cell: ({ exchange: { callSite }, source }) =>
    callSite && <CallSiteLink site={callSite} tabIndex={-1} isHere={source === null} />,
  hint: ({ exchange: { callSite } }) =>
    callSite ? escapeText(`${callSite.url}:${callSite.line}:${callSite.column}`) : '',
};

/** From left to right. */
export const COLUMNS: readonly Column[] = [
  ...[name, method, status, verdict, rule],
  ...[preflight, origin, type, initiator, time],
];
