import type { Credentials } from '../../../src/cors/verdict.ts';
import { escapeText } from '../../../src/exports/escape.ts';
import { sentenceText } from '../../sentence-text.ts';
import { type TextKey, text } from '../../texts.ts';
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
import { WatchMark } from '../watch/WatchMark.tsx';
import type { Column } from './column.ts';
import { FileMark } from './FileMark.tsx';

/** Pixels that a list is wide before it has a column. */
const NARROW = 0;
const USUAL = 340;
const ROOMY = 500;
const WIDE = 680;
const FULL = 900;
const NEVER = Number.POSITIVE_INFINITY;

/** A cell shows one line; what is longer is in the tooltip and in the details. */
const LIMIT = 300;

const name: Column = {
  id: 'name',
  title: 'list_column_name',
  ...{ width: 150, stretches: true, from: NARROW },
  cell: ({ exchange, source }) => (
    <>
      <WatchMark exchange={exchange} />
      {source && <FileMark source={source} />}
      <RawText text={nameOf(urlOf(exchange))} limit={LIMIT} />{' '}
      <span class="host">
        <RawText text={hostOf(urlOf(exchange))} limit={LIMIT} />
      </span>
    </>
  ),
  hint: ({ exchange, source }) =>
    escapeText(source ? text('list_name_fromFile', urlOf(exchange), source.name) : urlOf(exchange)),
};

const domain: Column = {
  id: 'domain',
  title: 'list_column_domain',
  ...{ width: 120, stretches: true, from: NEVER },
  cell: ({ exchange }) => <RawText text={hostOf(urlOf(exchange))} limit={LIMIT} />,
  hint: ({ exchange }) => escapeText(hostOf(urlOf(exchange))),
};

const method: Column = {
  id: 'method',
  title: 'list_column_method',
  ...{ width: 62, stretches: false, from: USUAL },
  cell: ({ exchange }) => <RawText text={methodOf(exchange)} limit={LIMIT} />,
  hint: ({ exchange }) => escapeText(methodOf(exchange)),
};

const status: Column = {
  id: 'status',
  title: 'list_column_status',
  ...{ width: 66, stretches: false, from: NARROW },
  cell: ({ exchange }) => statusText(exchange),
  hint: ({ exchange }) => escapeText(exchange.netError ?? statusText(exchange)),
};

const verdict: Column = {
  id: 'verdict',
  title: 'list_column_verdict',
  ...{ width: 102, stretches: false, from: NARROW },
  cell: (row) => <VerdictBadge row={row} />,
  hint: (row) => verdictWords(row).heading,
};

const rule: Column = {
  id: 'rule',
  title: 'list_column_rule',
  ...{ width: 120, stretches: true, from: ROOMY },
  cell: ruleText,
  hint: ruleText,
};

const preflight: Column = {
  id: 'preflight',
  title: 'list_column_preflight',
  ...{ width: 98, stretches: false, from: WIDE },
  cell: preflightText,
  hint: preflightText,
};

const origin: Column = {
  id: 'origin',
  title: 'list_column_origin',
  ...{ width: 100, stretches: true, from: FULL },
  cell: (row) => <RawText text={row.verdict.origin} limit={LIMIT} />,
  hint: (row) => escapeText(row.verdict.origin),
};

/** Named as the details name them. */
const CREDENTIALS = {
  include: 'list_credentials_included',
  'not-include': 'list_credentials_notIncluded',
  unknown: 'list_credentials_unknown',
} as const satisfies Record<Credentials['mode'], TextKey>;

const credentials: Column = {
  id: 'credentials',
  title: 'list_column_credentials',
  ...{ width: 90, stretches: false, from: NEVER },
  cell: ({ verdict }) => text(CREDENTIALS[verdict.credentials.mode]),
  hint: ({ verdict }) => escapeText(sentenceText(verdict.credentials.because)),
};

const type: Column = {
  id: 'type',
  title: 'list_column_type',
  ...{ width: 84, stretches: false, from: FULL },
  cell: ({ exchange }) => <RawText text={typeText(exchange)} limit={LIMIT} />,
  hint: ({ exchange }) => escapeText(typeText(exchange)),
};

const time: Column = {
  id: 'time',
  title: 'list_column_time',
  ...{ width: 68, stretches: false, from: FULL },
  cell: ({ exchange }) => durationText(exchange),
  hint: ({ exchange }) => text('list_time_title', clockText(exchange.startedAt)),
};

const initiator: Column = {
  id: 'initiator',
  title: 'list_column_initiator',
  ...{ width: 80, stretches: true, from: FULL },
  cell: ({ exchange: { callSite }, source }) =>
    callSite && <CallSiteLink site={callSite} tabIndex={-1} isHere={source === null} />,
  hint: ({ exchange: { callSite } }) =>
    callSite ? escapeText(`${callSite.url}:${callSite.line}:${callSite.column}`) : '',
};

/** From left to right. */
export const COLUMNS: readonly Column[] = [
  ...[name, domain, method, status, verdict, rule],
  ...[preflight, origin, credentials, type, initiator, time],
];
