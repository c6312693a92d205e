import { otherSiteEchoed } from './echo.ts';
import { type FindingRule, NOTHING } from './finding-rule.ts';

/**
 * An answer that echoes whatever origin asks gives every site what the user may read. That is seen only where two sites
 * have asked; a list of allowed origins may hold two sites as well, so this is advice to look.
 */
export const acaoEchoAnyWithCredentials: FindingRule = {
  id: 'acao-echo-any-with-credentials',
  says: 'Two sites may each read this endpoint as its user: see that it does not allow whatever origin asks',
  effect: 'advises',
  on: ['response'],
  source: 'https://fetch.spec.whatwg.org/#cors-protocol-and-credentials',
  find(answer, reading) {
    const other = otherSiteEchoed(answer, reading, true);
    if (other === undefined) return NOTHING;
    return [{ header: 'Access-Control-Allow-Origin', actual: `${answer.origin}, earlier ${other}` }];
  },
};
