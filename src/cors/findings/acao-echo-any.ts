import { otherSiteEchoed } from './echo.ts';
import { type FindingRule, NOTHING } from './finding-rule.ts';

/**
 * Without credentials an echo gives away no more than `*` does, and costs a copy in every cache for every origin. Where
 * only some sites are meant, it is right.
 */
export const acaoEchoAny: FindingRule = {
  id: 'acao-echo-any',
  says: 'Two sites were each told their own origin, without credentials: if any site may read this, "*" is plainer and caches better',
  effect: 'advises',
  on: ['response'],
  source: 'https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches',
  find(answer, reading) {
    const other = otherSiteEchoed(answer, reading, false);
    if (other === undefined) return NOTHING;
    return [{ header: 'Access-Control-Allow-Origin', actual: `${answer.origin}, earlier ${other}` }];
  },
};
