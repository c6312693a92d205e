import type { Step } from '../cors/effective.ts';
import { getHeader } from '../http/headers.ts';
import { type Sentence, sentence } from '../sentence.ts';
import { cachedForAnotherOrigin } from './cached-for-another-origin.ts';
import type { CauseFacts, CauseRule, Confidence } from './cause.ts';
import { answeredWith, cameWith, clock, cut, has, line, request } from './evidence.ts';
import { originMisspelled } from './origin-misspelled.ts';
import { originPatternInHeader } from './origin-pattern-in-header.ts';
import { brokenBy, corsTraces, type Earlier, earlierOfServer, isHtml, knewOrigin, ownPreflight } from './reading.ts';
import { templateNotExpanded } from './template-not-expanded.ts';

const ORIGIN = 'Access-Control-Allow-Origin';

/** Another cause that explains the value better. */
const BETTER: readonly CauseRule[] = [
  originMisspelled,
  cachedForAnotherOrigin,
  templateNotExpanded,
  originPatternInHeader,
];

/** An earlier answer of the same server that let another origin through. */
const toldOthers = (facts: CauseFacts, { origin }: Step): Earlier | undefined =>
  earlierOfServer(facts).findLast(
    ({ sentOrigin, allowOrigin }) => sentOrigin !== null && sentOrigin !== origin && allowOrigin === sentOrigin,
  );

/** What an origin was told that the server knows. */
const toldTo = (one: Earlier): Sentence =>
  sentence`Asked by ${one.sentOrigin}, ${request(one)} answered ${one.status} with ${line(one, ORIGIN)} at ${clock(one.at)}`;

/**
 * Without Access-Control-Allow-Origin: libraries leave it out where they do not know the origin, most of them keep
 * other headers, and some refuse with a bare 403 or 400 (measured: gin, jub0bs, Tomcat, S3, Azure; actix).
 */
function whereMissing(facts: CauseFacts, step: Step): Confidence | null {
  if (ownPreflight(facts) || knewOrigin(facts)) return null;
  if (toldOthers(facts, step) || corsTraces(step).length > 0) return 'likely';
  if (step.on !== 'preflight' || getHeader(step.headers, 'WWW-Authenticate') !== null)
    return step.status === 403 ? 'possible' : null;
  if (step.status === 403)
    return isHtml(step) || getHeader(step.headers, 'X-Amzn-ErrorType') !== null ? 'possible' : 'likely';
  return step.status === 400 && !isJson(step) ? 'possible' : null;
}

/** What an application answers to a request that it does not understand (measured: Apollo, Socket.IO). */
const isJson = ({ headers }: Step): boolean => /^application\/json\b/i.test(getHeader(headers, 'Content-Type') ?? '');

export const originNotAllowed: CauseRule = {
  id: 'origin-not-allowed',
  says: 'The server does CORS, and does not know this origin',
  advice: 'Add the origin to the list of allowed origins, just as the browser sends it.',
  find(facts) {
    const named = brokenBy(facts, 'acao-mismatch');
    const step = named ?? brokenBy(facts, 'acao-missing');
    if (!step || step.origin === 'null' || (!named && step.on === 'redirect')) return null;
    const better = named && BETTER.some((rule) => (rule.find(facts)?.confidence ?? 'possible') !== 'possible');
    const confidence = named ? (better ? 'possible' : 'likely') : whereMissing(facts, step);
    if (!confidence) return null;
    const others = toldOthers(facts, step);
    return {
      confidence,
      evidence: [
        cameWith(step),
        answeredWith(step, ORIGIN),
        ...corsTraces(step).map((trace) => has(cut(trace))),
        ...(others ? [toldTo(others)] : []),
      ],
    };
  },
};
