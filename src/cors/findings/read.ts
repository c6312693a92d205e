import type { Exchange } from '../../exchange/exchange.ts';
import { messagesOf, originsOfHops } from '../effective.ts';
import type { Endpoints } from '../endpoints.ts';
import type { Credentials } from '../verdict.ts';
import type { Answer, Reading } from './finding-rule.ts';

/** Makes an exchange ready for the finding rules: its answers under CORS, each with its headers. */
export function read(
  exchange: Exchange,
  credentials: Credentials['mode'],
  passed: boolean,
  endpoints: Endpoints,
): Reading {
  const taintedFrom = originsOfHops(exchange).findIndex(({ tainted }) => tainted);
  return {
    answers: answersOf(exchange),
    credentials,
    passed,
    byScript: exchange.type === 'xmlhttprequest',
    taintedFrom: taintedFrom < 0 ? null : taintedFrom,
    setByPage: exchange.call?.headers ?? [],
    sent: ({ hop }) => exchange.hops[hop]?.requestHeaders ?? [],
    earlier: ({ url }) => endpoints.answersBefore(url, exchange.startedAt),
    usual: ({ url, origin }, header) => endpoints.api(url, origin).usual(header, exchange.startedAt),
    asked: ({ url, origin }) => endpoints.api(url, origin).asked(exchange.startedAt),
  };
}

const answersOf = (exchange: Exchange): readonly Answer[] => messagesOf(exchange).filter(({ underCors }) => underCors);

/** The answer to the preflight of the same hop. */
export function preflightBefore({ hop }: Answer, { answers }: Reading): Answer | undefined {
  return answers.find((answer) => answer.hop === hop && answer.on === 'preflight');
}

/** The answer that the preflight of the same hop was for. */
export function answerAfter({ hop }: Answer, { answers }: Reading): Answer | undefined {
  return answers.find((answer) => answer.hop === hop && answer.on !== 'preflight');
}
