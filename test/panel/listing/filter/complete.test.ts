import { expect, test } from 'vitest';
import type { Source } from '../../../../panel/import/source.ts';
import { contextOf } from '../../../../panel/import/source.ts';
import { candidatesAt } from '../../../../panel/listing/filter/complete.ts';
import type { Row } from '../../../../panel/store.ts';
import { API, exchange, type ShortHop, verdictOf } from '../../../support/exchange.ts';

const SOURCE: Source = {
  ...{ kind: 'har', generator: '', browser: '', entries: 1, name: 'bug 17.har', recorded: new Map(), skipped: [] },
  ...{ placeholders: [], pageUrl: '', context: contextOf([]) },
};

function rowOf(hop: ShortHop, source: Source | null = null): Row {
  const one = exchange({ hops: [hop] });
  return { exchange: one, verdict: verdictOf(one), tried: false, source };
}

const acao = '*';
const ROWS: readonly Row[] = [
  rowOf({ url: `${API}/a`, answer: { acao } }),
  rowOf({ url: `${API}/b`, answer: { status: 404, acao } }),
  rowOf({ url: `${API}/c`, method: 'PUT', answer: { status: 500, acao } }, SOURCE),
  rowOf({ url: 'https://img.cdn.example.net:8443/d', answer: { status: 404, acao } }),
  rowOf({ url: 'http://127.0.0.1:80/e', answer: { status: 40, acao } }),
];

/** What is offered where the `|` stands: label and count. */
function offered(filter: string): string[] {
  const [before = '', after = ''] = filter.split('|');
  return candidatesAt(before + after, before.length, ROWS, () => ['no-cors-configured']).map(({ label, count }) =>
    count === null ? label : `${label} ${count}`,
  );
}

/** What becomes of the filter where the first one is accepted. */
function accepted(filter: string): string | null {
  const [before = '', after = ''] = filter.split('|');
  const [first] = candidatesAt(before + after, before.length, ROWS, () => ['no-cors-configured']);
  return first ? `${first.text.slice(0, first.caret)}|${first.text.slice(first.caret)}` : null;
}

const KEYS = [
  ...['cause:', 'cors:', 'domain:', 'finding:', 'from-file:', 'has-request-header:', 'has-response-header:', 'is:'],
  ...['method:', 'mime-type:', 'origin:', 'preflight:', 'resource-type:', 'rule:', 'scheme:', 'status-code:', 'url:'],
];

test.each<[filter: string, offered: string[]]>([
  ['|', KEYS],
  ['orders |', KEYS],
  ['-|', KEYS],
  ['st|', ['status-code:']],
  ['ST|', ['status-code:']],
  ['-st|', ['status-code:']],
  ['m|', ['method:', 'mime-type:']],
  ['orders m| page', ['method:', 'mime-type:']],
  ['orders| m', []],
  ['orders|', []],
  ['"m|', []],
  ['/m|', []],
  ['status-code:|', ['404 2', '200 1', '40 1', '500 1']],
  ['STATUS-CODE:|', ['404 2', '200 1', '40 1', '500 1']],
  ['-status-code:|', ['404 2', '200 1', '40 1', '500 1']],
  ['status-code:4|', ['404 2', '40 1']],
  ['status-code:0|', ['404 2', '200 1', '40 1', '500 1']],
  ['status-code:00|', ['200 1', '500 1']],
  ['status-code:404|', []],
  ['status-code:40|', []],
  ['status-code:7|', []],
  ['status|-code:4', []],
  ['method:p|', ['PUT 1']],
  ['method:"p|', ['PUT 1']],
  ['domain:1|', ['127.0.0.1 1', '127.0.0.1:80 1']],
  ['domain:*|', ['*.example.net 4', '*.cdn.example.net 1']],
  ['domain:cdn|', ['*.cdn.example.net 1', 'img.cdn.example.net 1', 'img.cdn.example.net:8443 1']],
  ['cause:no|', ['no-cors-configured 5']],
  ['url:|', []],
  ['colour:|', []],
  ['https:|', []],
])('for %j there is offered', (filter, candidates) => {
  expect(offered(filter)).toEqual(candidates);
});

test.each<[filter: string, becomes: string | null]>([
  ['st|', 'status-code:|'],
  ['-st|', '-status-code:|'],
  ['orders st| page', 'orders status-code:| page'],
  ['status-code:4|', 'status-code:404 |'],
  ['-status-code:4|', '-status-code:404 |'],
  ['status-code:4| page', 'status-code:404| page'],
  ['status-code:|5', 'status-code:500 |'],
  ['STATUS-CODE:5|', 'STATUS-CODE:500 |'],
  ['from-file:|', 'from-file:"bug 17.har" |'],
  ['from-file:"bug|', 'from-file:"bug 17.har" |'],
  ['orders|', null],
])('accepting the first for %j makes it %j', (filter, becomes) => {
  expect(accepted(filter)).toBe(becomes);
});
