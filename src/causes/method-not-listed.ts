import { isSafelistedMethod } from '../http/methods.ts';
import { parseTokenList } from '../http/token-list.ts';
import type { CauseRule } from './cause.ts';
import { answered, line } from './evidence.ts';
import { methodCase } from './method-case.ts';
import { brokenBy, corsTraces, passedPreflight, toldBefore } from './reading.ts';
import { wildcardTakenLiterally } from './wildcard-taken-literally.ts';

const NAME = 'Access-Control-Allow-Methods';

/** Some libraries (rs/cors, Spring, jub0bs, actix, Tomcat) leave out every header where the method is not on their list. */
export const methodNotListed: CauseRule = {
  id: 'method-not-listed',
  says: 'The server does not list the method that the request uses',
  advice:
    'Add the method to the list of allowed methods. Many libraries allow only GET, HEAD and POST until told otherwise.',
  find(facts) {
    const named = brokenBy(facts, 'preflight-method-not-allowed', 'preflight-status-not-ok');
    const listed = parseTokenList(named?.allowMethods ?? null);
    if (named && !isSafelistedMethod(named.method) && !listed.includes(named.method) && listed !== 'failure') {
      const isRefused = facts.verdict.rule === 'preflight-method-not-allowed' || listed.length > 0;
      if (!isRefused || methodCase.find(facts) || wildcardTakenLiterally.find(facts)) return null;
      const evidence = [`${answered(named)} with ${line(named, NAME)}`, `The method is ${named.method}`];
      return { confidence: 'certain', evidence };
    }
    const silent = brokenBy(facts, 'acao-missing');
    if (silent?.on !== 'preflight' || isSafelistedMethod(silent.method)) return null;
    const passed = passedPreflight(facts);
    const evidence = [`${answered(silent)} with ${line(silent, NAME)}`, `The method is ${silent.method}`];
    if (!passed)
      return corsTraces(silent).length > 0 && silent.allowMethods === null
        ? { confidence: 'possible', evidence }
        : null;
    if (passed.method === silent.method) return null;
    return { confidence: 'likely', evidence: [...evidence, `For ${passed.method}, ${toldBefore(passed)}`] };
  },
};
