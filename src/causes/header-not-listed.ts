import { parseTokenList } from '../http/token-list.ts';
import type { CauseRule } from './cause.ts';
import { answered, cut, line } from './evidence.ts';
import { brokenBy, passedPreflight, toldBefore } from './reading.ts';
import { wildcardTakenLiterally } from './wildcard-taken-literally.ts';

const NAME = 'Access-Control-Allow-Headers';

const lacking = (asked: readonly string[], allowed: readonly string[]): readonly string[] => {
  const known = new Set(allowed.map((name) => name.toLowerCase()));
  return asked.filter((name) => !known.has(name));
};

/** Some libraries leave out every header where one that is asked for is not on their list; see `method-not-listed`. */
export const headerNotListed: CauseRule = {
  id: 'header-not-listed',
  says: 'The server does not list a header that the request wants to send',
  advice: 'Add the header to the list of allowed headers, or leave it out of the request.',
  find(facts) {
    const named = brokenBy(facts, 'preflight-header-not-allowed', 'preflight-status-not-ok');
    if (named) {
      const allowed = parseTokenList(named.allowHeaders);
      const missing = allowed === 'failure' || allowed.includes('*') ? [] : lacking(named.unsafeHeaders, allowed);
      const isRefused = facts.verdict.rule === 'preflight-header-not-allowed' || named.allowHeaders !== null;
      if (missing.length === 0 || !isRefused || wildcardTakenLiterally.find(facts)) return null;
      const evidence = [
        `${answered(named)} with ${line(named, NAME)}`,
        `The request wants to send ${cut(missing.join(', '))}`,
      ];
      return { confidence: 'certain', evidence };
    }
    const silent = brokenBy(facts, 'acao-missing');
    const passed = silent?.on === 'preflight' ? passedPreflight(facts) : undefined;
    if (!silent || !passed || passed.method !== silent.method) return null;
    const missing = lacking(silent.unsafeHeaders, passed.askedHeaders);
    if (missing.length === 0) return null;
    const evidence = [
      `${answered(silent)} with ${line(silent, NAME)}`,
      `The request wants to send ${cut(missing.join(', '))}`,
    ];
    return { confidence: 'likely', evidence: [...evidence, `Without that, ${toldBefore(passed)}`] };
  },
};
