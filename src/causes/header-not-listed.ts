import type { Step } from '../cors/effective.ts';
import { isSafelistedMethod } from '../http/methods.ts';
import { parseTokenList } from '../http/token-list.ts';
import { type Sentence, sentence } from '../sentence.ts';
import type { Cause, CauseFacts, CauseRule } from './cause.ts';
import { answeredWith, clock, cut, line, request } from './evidence.ts';
import { brokenBy, corsTraces, type Earlier, knewOrigin, passedPreflight } from './reading.ts';
import { wildcardTakenLiterally } from './wildcard-taken-literally.ts';

const ORIGIN = 'Access-Control-Allow-Origin';

type Told = Omit<Cause, 'id'> | null;

const lacking = (asked: readonly string[], allowed: readonly string[]): readonly string[] => {
  const known = new Set(allowed.map((name) => name.toLowerCase()));
  return asked.filter((name) => !known.has(name));
};

const seen = (step: Step, missing: readonly string[]): Sentence[] => [
  answeredWith(step, 'Access-Control-Allow-Headers'),
  sentence`The request wants to send ${cut(missing.join(', '))}`,
];

/** What was answered to a preflight that asked for less. */
const toldWithout = (one: Earlier): Sentence =>
  sentence`Without that, ${request(one)} answered ${one.status} with ${line(one, ORIGIN)} at ${clock(one.at)}`;

/** There is a list. Some libraries (Starlette, Nelmio) send it with a status that refuses. */
function whereListed(facts: CauseFacts, step: Step): Told {
  const allowed = parseTokenList(step.allowHeaders);
  if (allowed === 'failure' || allowed.includes('*')) return null;
  const missing = lacking(step.unsafeHeaders, allowed);
  if (missing.length === 0) return null;
  if (facts.verdict.rule === 'preflight-status-not-ok' && step.allowHeaders === null) return null;
  return { confidence: 'certain', evidence: seen(step, missing) };
}

/** Some libraries leave out every header where one that is asked for is not on their list; see `method-not-listed`. */
function whereSilent(facts: CauseFacts, step: Step): Told {
  const passed = passedPreflight(facts);
  if (passed) {
    const missing = lacking(step.unsafeHeaders, passed.askedHeaders);
    if (passed.method !== step.method || missing.length === 0) return null;
    return { confidence: 'likely', evidence: [...seen(step, missing), toldWithout(passed)] };
  }
  const knowsCors = corsTraces(step).length > 0 && step.allowHeaders === null;
  // Where the method needs permission, too, `method-not-listed` is as likely, and told.
  if (!knowsCors || step.unsafeHeaders.length === 0 || !isSafelistedMethod(step.method)) return null;
  return { confidence: knewOrigin(facts) ? 'likely' : 'possible', evidence: seen(step, step.unsafeHeaders) };
}

export const headerNotListed: CauseRule = {
  id: 'header-not-listed',
  says: 'The server does not list a header that the request wants to send',
  advice: 'Add the header to the list of allowed headers, or leave it out of the request.',
  find(facts) {
    const { failed } = facts;
    if (failed?.on !== 'preflight' || wildcardTakenLiterally.find(facts)) return null;
    if (brokenBy(facts, 'preflight-header-not-allowed', 'preflight-status-not-ok')) return whereListed(facts, failed);
    return brokenBy(facts, 'acao-missing') ? whereSilent(facts, failed) : null;
  },
};
