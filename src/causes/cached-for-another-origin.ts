import type { Message, Step } from '../cors/effective.ts';
import { variesByOrigin } from '../cors/vary.ts';
import { getHeader } from '../http/headers.ts';
import { type Said, type Sentence, sentence } from '../sentence.ts';
import type { CauseFacts, CauseRule, Confidence } from './cause.ts';
import { clock, line, request } from './evidence.ts';
import { brokenBy, type Earlier, earlierOfEndpoint, ownPreflight } from './reading.ts';

const ORIGIN = 'Access-Control-Allow-Origin';

/** Header lines by which caches say that they had the answer already. */
const HITS: readonly (readonly [name: string, isHit: RegExp])[] = [
  ['Age', /^[1-9]\d*$/],
  ['X-Cache', /\bhit\b/i],
  ['CF-Cache-Status', /^(hit|stale|updating|revalidated)$/i],
  ['X-Vercel-Cache', /^(hit|stale)$/i],
  ['X-Nextjs-Cache', /^(hit|stale)$/i],
  ['X-Cache-Status', /^(hit|stale)$/i],
  ['X-Proxy-Cache', /^hit$/i],
  ['Cache-Status', /;\s*hit\b/i],
  ['X-Varnish', /^\d+ \d+$/],
];

/** What tells that an answer came out of a cache. */
function cacheSigns(step: Message, { exchange }: CauseFacts): readonly Said[] {
  const said = HITS.flatMap(([name, isHit]) =>
    isHit.test(getHeader(step.headers, name) ?? '') ? [line(step, name)] : [],
  );
  const fromCache = step.on !== 'preflight' && exchange.hops[step.hop]?.response?.fromCache;
  return fromCache ? [...said, sentence`The browser had the answer in its own cache`] : said;
}

/** An earlier answer of the endpoint that a cache may have kept and given now. */
function keptFor(step: Step, facts: CauseFacts): Earlier | undefined {
  const earlier = earlierOfEndpoint(facts).filter(
    ({ on, headers }) => on === 'response' && !variesByOrigin(getHeader(headers, 'Vary')),
  );
  return step.allowOrigin === null
    ? earlier.findLast(({ sentOrigin, allowOrigin }) => sentOrigin === null && allowOrigin === null)
    : earlier.findLast(({ sentOrigin, allowOrigin }) => sentOrigin === step.allowOrigin && allowOrigin === sentOrigin);
}

/** When a cache may have got what it gave now. */
const toldThen = (one: Earlier): Sentence =>
  one.sentOrigin === null
    ? sentence`${request(one)} answered ${one.status} with no ${ORIGIN} at ${clock(one.at)}, asked without Origin`
    : sentence`${request(one)} answered ${one.status} with ${line(one, ORIGIN)} at ${clock(one.at)}, asked by ${one.sentOrigin}`;

/** What decides is whether the answer may be given to others. */
function toldNow(step: Step): Sentence {
  const [origin, vary] = [line(step, ORIGIN), line(step, 'Vary')];
  return sentence`${request(step)} answered ${step.status} with ${origin} and ${vary}`;
}

/** Without the header, the server may simply have none; then only what is known of it besides makes it more than a guess. */
function confidenceOf(facts: CauseFacts, step: Step, isHit: boolean, kept: Earlier | undefined): Confidence {
  const says = ({ allowOrigin }: Pick<Message, 'allowOrigin'>) => allowOrigin !== null;
  const knows = says(step) || ownPreflight(facts) !== undefined || earlierOfEndpoint(facts).some(says);
  if (kept && isHit) return knows ? 'certain' : 'likely';
  return knows && (kept || !variesByOrigin(getHeader(step.headers, 'Vary'))) ? 'likely' : 'possible';
}

/** A cache that is not told `Vary: Origin` has one answer for all origins. */
export const cachedForAnotherOrigin: CauseRule = {
  id: 'cached-for-another-origin',
  says: 'A cache gave the answer that it keeps for another origin, or for a request without one such as an image',
  advice:
    'Send Vary: Origin with every answer of this URL, also where no Origin came, and empty the cache; or answer with * if nobody needs credentials.',
  find(facts) {
    const step = brokenBy(facts, 'acao-mismatch', 'acao-missing');
    if (step?.on !== 'response') return null;
    const signs = cacheSigns(step, facts);
    const kept = keptFor(step, facts);
    if (signs.length === 0 && !kept) return null;
    return {
      confidence: confidenceOf(facts, step, signs.length > 0, kept),
      evidence: [toldNow(step), ...signs, ...(kept ? [toldThen(kept)] : [])],
    };
  },
};
