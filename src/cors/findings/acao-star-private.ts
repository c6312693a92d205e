import { isLocalOrigin } from '../../http/local-host.ts';
import { originOf } from '../../http/origin.ts';
import { type FindingRule, NOTHING } from './finding-rule.ts';

/**
 * What only the own network can reach is protected by that, and `*` lets any page that somebody in it looks at fetch it
 * out. A page that is local itself is a developer's or an intranet's, and hears nothing; of an opaque origin nobody
 * knows where it is.
 */
export const acaoStarPrivate: FindingRule = {
  id: 'acao-star-private',
  says: 'A server on this machine or its network lets every website read it',
  effect: 'advises',
  on: ['redirect', 'response'],
  source: 'https://fetch.spec.whatwg.org/#basic-safe-cors-protocol-setup',
  find({ allowOrigin, url, origin }) {
    if (allowOrigin !== '*' || origin === 'null') return NOTHING;
    if (isLocalOrigin(origin) || !isLocalOrigin(originOf(url))) return NOTHING;
    return [{ header: 'Access-Control-Allow-Origin', actual: '*', expected: origin }];
  },
};
