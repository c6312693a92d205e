import { escapePattern } from '../../fixes/quote.ts';
import { type HeaderLine, headerLines } from '../../http/headers.ts';
import { redirectTarget } from '../../http/redirect.ts';
import type { Explained } from '../explain.ts';
import type { ExportFormat } from '../material.ts';
import { type Placeholder, piecesOf } from '../placeholder.ts';
import { type Expectation, type ReproStep, reproOf } from '../repro.ts';
import { commentOf, outlineOf } from './outline.ts';

/**
 * A test for Hurl: the requests that the browser made, and what it demands of the answers.
 * @see https://hurl.dev/docs/hurl-file.html
 */
export const hurlTest: ExportFormat = {
  id: 'hurl',
  group: 'test',
  title: 'Hurl test',
  of: 'one',
  extension: '.hurl',
  mimeType: 'text/plain',
  language: 'hurl',
  write: ({ exported, placeholders }) => exported.map((one) => testOf(one, placeholders)).join('\n'),
};

function testOf(explained: Explained, placeholders: readonly Placeholder[]): string {
  const { title, recorded } = outlineOf(explained);
  const { steps, notes } = reproOf(explained);
  const entries = steps.map((step) => entryOf(withoutIdle(step, explained), placeholders));
  const used = placeholders.filter(({ name }) => entries.some((entry) => entry.includes(`{{${name}}}`)));
  const head = [
    `${title}.`,
    recorded,
    'Only a browser enforces this: curl and Hurl read every answer, so what a browser demands is asserted.',
    `Run it: hurl --test${used.map(({ name }) => ` --variable ${name}=…`).join('')} FILE`,
    ...used.map(({ name, of }) => `${name} is ${of}.`),
    ...notes,
    ...steps.filter(({ method }) => !METHOD.test(method)).map(cannotSend),
    ...(explained.exchange.hops.some(hasSeveralLines) ? [SEVERAL_LINES] : []),
  ];
  return `${head.map((text) => commentOf('#', text)).join('\n')}\n\n${entries.join('\n')}`;
}

const SEVERAL_LINES =
  'A browser joins the lines of a header that is sent more than once; Hurl cannot, and takes none of them.';

function hasSeveralLines({ preflight }: Explained['exchange']['hops'][number]): boolean {
  const headers = preflight?.response?.headers ?? [];
  return ['Access-Control-Allow-Methods', 'Access-Control-Allow-Headers'].some(
    (name) => headerLines(headers, name).length > 1,
  );
}

/** What a redirect must not do is asserted only where there was one: an answer that is none has nothing to fail. */
function withoutIdle(step: ReproStep, { exchange }: Explained): ReproStep {
  const hop = exchange.hops[step.hop];
  const { status = 0, headers = null } = hop?.response ?? {};
  if (hop && redirectTarget(hop.url, status, headers ?? []) !== null) return step;
  return { ...step, expectations: step.expectations.filter(({ kind }) => kind !== 'redirect-target') };
}

/** Hurl has only methods of capital letters. */
const METHOD = /^[A-Z]+$/;

const cannotSend = ({ title, method }: Pick<ReproStep, 'title' | 'method'>): string =>
  `${title}: Hurl cannot send the method ${method}, so it is not in this test.`;

function entryOf({ title, method, url, headers, body, expectations }: ReproStep, placeholders: readonly Placeholder[]) {
  if (!METHOD.test(method)) return `${commentOf('#', cannotSend({ title, method }))}\n`;
  const write = (text: string) => templateOf(text, placeholders);
  const [sendable, not] = [headers.filter(isSendable), headers.filter((line) => !isSendable(line))];
  const asserts = expectations.flatMap(assertsOf);
  const lines = [
    commentOf('#', title),
    ...not.map(([name]) => commentOf('#', `Hurl cannot send the bytes of ${name}, so it is left out.`)),
    `${method} ${write(url)}`,
    ...sendable.map(([name, value]) => `${nameOf(name)}: ${write(value)}`.trimEnd()),
    ...(body?.text ? [`\`${write(body.text)}\``] : []),
    'HTTP *',
    ...(asserts.length > 0 ? ['[Asserts]', ...asserts] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** Bytes that are no UTF-8, which we keep as halves of surrogate pairs, cannot be in a file of text. */
const isSendable = ([, value]: HeaderLine): boolean => !/\p{Cs}/u.test(value);

/** Half a surrogate pair is no character: what encodes it makes it the replacement character. */
function codePoint(character: string): string {
  const code = /\p{Cs}/u.test(character) ? 0xfffd : (character.codePointAt(0) ?? 0);
  return `\\u{${code.toString(16)}}`;
}

const nameOf = (name: string): string => name.replace(/[^A-Za-z0-9_.-]/g, codePoint);

/** What cannot stand in a text of Hurl, or would not be seen there: `{{` begins a variable, `#` a comment. */
const SPECIAL = /[\\#`]|\{(?=\{|$)|[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{DI}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

function templateOf(text: string, placeholders: readonly Placeholder[]): string {
  return piecesOf(text, placeholders)
    .map((piece) => (typeof piece === 'string' ? piece.replace(SPECIAL, codePoint) : `{{${piece.name}}}`))
    .join('');
}

const quoted = (text: string): string => `"${text.replace(/["\\{}]|[^ -~]/gu, codePoint)}"`;

/** A pattern for just this text. */
const literal = (text: string): string => escapePattern(text).replaceAll('/', '\\/').replaceAll('#', '\\x23');

/** In a list, with what may stand around an element. */
const inList = (pattern: string): string => `/(?:^|,)[\\t ]*(?:${pattern})[\\t ]*(?:,|$)/`;

// Rust's patterns cannot look ahead, so `neither http nor https` is spelled out.
const OTHER_SCHEME =
  '/^(?i)(?:[a-gi-z][^:\\/?\\x23]*|h|h[^t:\\/?\\x23][^:\\/?\\x23]*|ht|ht[^t:\\/?\\x23][^:\\/?\\x23]*|htt|htt[^p:\\/?\\x23][^:\\/?\\x23]*|http[^s:\\/?\\x23][^:\\/?\\x23]*|https[^:\\/?\\x23]+):/';
const USERINFO = '/^(?i)(?:https?:)?\\/\\/[^\\/?\\x23]*@/';
const NO_TOKEN_LIST = "/[^!\\x23$%&'*+.^_`|~0-9A-Za-z,\\t -]|[^,\\t ][\\t ]+[^,\\t ]/";

/** What must be asserted of an answer; a header that is absent passes `not matches`. */
function assertsOf(expectation: Expectation): string[] {
  switch (expectation.kind) {
    case 'ok-status':
      return ['status >= 200', 'status < 300'];
    case 'no-redirect':
      return ['status toString not matches /^30[12378]$/'];
    case 'redirect-target':
      return [
        `header "Location" not matches ${OTHER_SCHEME}`,
        ...(expectation.userinfoAt === null ? [`header "Location" not matches ${USERINFO}`] : []),
      ];
    case 'allow-origin':
      return [
        expectation.wildcard
          ? `header "Access-Control-Allow-Origin" matches /^(?:\\*|${literal(expectation.origin)})$/`
          : `header "Access-Control-Allow-Origin" == ${quoted(expectation.origin)}`,
      ];
    case 'allow-credentials':
      return ['header "Access-Control-Allow-Credentials" == "true"'];
    case 'token-list':
      return [`header ${quoted(expectation.header)} not matches ${NO_TOKEN_LIST}`];
    case 'allow-method':
      return [
        `header "Access-Control-Allow-Methods" matches ${inList(orStar(literal(expectation.method), expectation))}`,
      ];
    case 'allow-headers':
      return expectation.names.map(
        (name) =>
          `header "Access-Control-Allow-Headers" matches ${inList(orStar(`(?i:${literal(name)})`, expectation))}`,
      );
  }
}

function orStar(pattern: string, { wildcard }: { readonly wildcard: boolean }): string {
  return wildcard ? `${pattern}|\\*` : pattern;
}
