import type { Step } from '../cors/effective.ts';
import { isSafelistedMethod } from '../http/methods.ts';
import { parseTokenList } from '../http/token-list.ts';
import { type Sentence, sentence } from '../sentence.ts';
import type { Cause, CauseFacts, CauseRule } from './cause.ts';
import { answeredWith, clock, cut, line, request } from './evidence.ts';
import { methodCase } from './method-case.ts';
import { brokenBy, corsTraces, type Earlier, knewOrigin, passedPreflight } from './reading.ts';
import { wildcardTakenLiterally } from './wildcard-taken-literally.ts';

const ORIGIN = 'Access-Control-Allow-Origin';

type Told = Omit<Cause, 'id'> | null;

const seen = (step: Step): Sentence[] => [
  answeredWith(step, 'Access-Control-Allow-Methods'),
  sentence`The method is ${cut(step.method)}`,
];

/** What was answered to a preflight for another method. */
const toldFor = (one: Earlier): Sentence =>
  sentence`For ${one.method}, ${request(one)} answered ${one.status} with ${line(one, ORIGIN)} at ${clock(one.at)}`;

/** There is a list. Some libraries (Starlette, Nelmio) send it with a status that refuses. */
function whereListed(facts: CauseFacts, step: Step): Told {
  const listed = parseTokenList(step.allowMethods);
  if (listed === 'failure' || listed.includes(step.method)) return null;
  if (facts.verdict.rule === 'preflight-status-not-ok' && step.allowMethods === null) return null;
  if (methodCase.find(facts) || wildcardTakenLiterally.find(facts)) return null;
  return { confidence: 'certain', evidence: seen(step) };
}

/** Some libraries (rs/cors, Spring, jub0bs, actix, Tomcat) leave out every header where the method is not on their list. */
function whereSilent(facts: CauseFacts, step: Step): Told {
  const passed = passedPreflight(facts);
  if (passed) {
    if (passed.method === step.method) return null;
    return { confidence: 'likely', evidence: [...seen(step), toldFor(passed)] };
  }
  if (corsTraces(step).length === 0 || step.allowMethods !== null) return null;
  return { confidence: knewOrigin(facts) ? 'likely' : 'possible', evidence: seen(step) };
}

export const methodNotListed: CauseRule = {
  id: 'method-not-listed',
  says: 'The server does not list the method that the request uses',
  advice:
    'Add the method to the list of allowed methods. Many libraries allow only GET, HEAD and POST until told otherwise.',
  find(facts) {
    const { failed } = facts;
    if (failed?.on !== 'preflight' || isSafelistedMethod(failed.method)) return null;
    if (brokenBy(facts, 'preflight-method-not-allowed', 'preflight-status-not-ok')) return whereListed(facts, failed);
    return brokenBy(facts, 'acao-missing') ? whereSilent(facts, failed) : null;
  },
};
