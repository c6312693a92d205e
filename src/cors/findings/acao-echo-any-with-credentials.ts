import { isSameSite } from '../../http/site.ts';
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
  find({ allowOrigin, allowCredentials, origin }, { earlier }) {
    if (allowOrigin !== origin || allowCredentials !== 'true' || origin === 'null') return NOTHING;
    const other = earlier().find(
      (one) =>
        one.allowOrigin === one.origin &&
        one.allowCredentials === 'true' &&
        one.origin !== 'null' &&
        !isSameSite(one.origin, origin),
    );
    if (!other) return NOTHING;
    return [{ header: 'Access-Control-Allow-Origin', actual: `${origin}, earlier ${other.origin}` }];
  },
};
