import { triggersOf } from '../cors/classify.ts';
import { type Message, messagesOf, type Step } from '../cors/effective.ts';
import { asServerSent } from '../cors/interference.ts';
import { rememberEach } from '../cors/remember-each.ts';
import type { Exchange } from '../exchange/exchange.ts';
import { getHeader } from '../http/headers.ts';
import { type Sentence, sentence } from '../sentence.ts';
import type { CauseFacts } from './cause.ts';
import { serverOf } from './context.ts';
import { clock, headerLine, request } from './evidence.ts';

/** The id of the broken rule; where it has a twin on preflights, that of the twin. */
export const brokenRule = ({ verdict }: CauseFacts): string | null =>
  verdict.rule?.replace(/^preflight-(?=acao-|acac-|redirect-tainted-)/, '') ?? null;

/** The message that broke one of these rules, on a preflight or not; null where another is broken. */
export function brokenBy(facts: CauseFacts, ...rules: readonly string[]): Step | null {
  const rule = brokenRule(facts);
  return rule !== null && rules.includes(rule) ? facts.failed : null;
}

/** One answer to an earlier exchange. */
export interface Earlier extends Message {
  /** When its exchange started, milliseconds since the epoch. */
  readonly at: number;
  /** Null where none was sent, as for an image. */
  readonly sentOrigin: string | null;
  /** What the browser asks before it sends this, lower-case; of a preflight what it asked for. */
  readonly askedHeaders: readonly string[];
}

/** What the failing server answered before, as it sent it, oldest first. */
export const earlierOfServer = rememberEach(({ failed, sameServer }: CauseFacts) => ofServer(failed, sameServer));

/** What the failing endpoint answered before, as it was sent, oldest first. */
export const earlierOfEndpoint = rememberEach(({ failed, sameEndpoint }: CauseFacts) => ofServer(failed, sameEndpoint));

function ofServer(failed: Step | null, exchanges: readonly Exchange[]): readonly Earlier[] {
  if (!failed) return [];
  const server = serverOf(failed.url);
  return exchanges.flatMap(answersIn).filter(({ url }) => serverOf(url) === server);
}

/** Remembered, for every later exchange of the server is compared with it. */
const answersIn = rememberEach((exchange: Exchange): readonly Earlier[] => {
  const sent = asServerSent(exchange);
  return messagesOf(sent).flatMap((message) => {
    const hop = sent.hops[message.hop];
    if (!hop) return [];
    const askedHeaders = triggersOf(hop).flatMap((trigger) => (trigger.kind === 'header' ? [trigger.name] : []));
    const headers = message.on === 'preflight' ? hop.preflight?.requestHeaders : hop.requestHeaders;
    return [{ ...message, at: exchange.startedAt, sentOrigin: getHeader(headers ?? [], 'Origin'), askedHeaders }];
  });
});

/** Whether an answer lets this origin read it, whatever else it lacks. */
export const allows = ({ allowOrigin }: Pick<Message, 'allowOrigin'>, origin: string): boolean =>
  allowOrigin === '*' || allowOrigin === origin;

/** The latest answer that let the asking origin through: the server knows it. */
export const knewOrigin = (facts: CauseFacts): Earlier | undefined =>
  earlierOfServer(facts).findLast((one) => facts.failed !== null && allows(one, facts.failed.origin));

/** The latest preflight of the same server that let the asking origin through. */
export const passedPreflight = (facts: CauseFacts): Earlier | undefined =>
  earlierOfServer(facts).findLast(
    (one) => one.on === 'preflight' && isOk(one) && facts.failed !== null && allows(one, facts.failed.origin),
  );

export const isOk = ({ status }: Pick<Message, 'status'>): boolean => status >= 200 && status <= 299;

/** `GET api.example.net/users answered 200 with Access-Control-Allow-Origin: * at 12:03:05 UTC` */
export function toldBefore(one: Earlier, header = 'Access-Control-Allow-Origin'): Sentence {
  const found = headerLine(one, header);
  return found === null
    ? sentence`${request(one)} answered ${one.status} with no ${header} at ${clock(one.at)}`
    : sentence`${request(one)} answered ${one.status} with ${found} at ${clock(one.at)}`;
}

/** The answer to the preflight of the failing hop, where it let the origin through. */
export function ownPreflight({ exchange, failed }: CauseFacts): Message | undefined {
  if (!failed || failed.on === 'preflight') return undefined;
  return messagesOf(exchange).find(
    (one) => one.on === 'preflight' && one.hop === failed.hop && isOk(one) && allows(one, failed.origin),
  );
}

const VARIES = new Set(['origin', 'access-control-request-method', 'access-control-request-headers']);

/** Header lines that only something that knows CORS writes, without Access-Control-Allow-Origin. */
export function corsTraces({ headers }: Pick<Message, 'headers'>): readonly string[] {
  return headers.flatMap(([name, value]) => {
    const lower = name.toLowerCase();
    if (lower.startsWith('access-control-') && lower !== 'access-control-allow-origin') return [`${name}: ${value}`];
    const names = lower === 'vary' ? value.toLowerCase().split(/\s*,\s*/) : [];
    return names.some((one) => VARIES.has(one)) ? [`${name}: ${value}`] : [];
  });
}

export const isHtml = ({ headers }: Pick<Message, 'headers'>): boolean =>
  /^\s*text\/html\b/i.test(getHeader(headers, 'Content-Type') ?? '');
