import { type FindingRule, NOTHING } from './finding-rule.ts';

/**
 * `put` leaves the browser as `PUT`, but `patch` as `patch`, which most servers do not know. Of the methods a page
 * can send, PATCH is the only common one that is not put right; whoever makes up a name of his own may spell it as he
 * likes.
 */
export const requestMethodLowercase: FindingRule = {
  id: 'request-method-lowercase',
  says: 'The page sends a method that is not upper case, and browsers put only the six oldest ones right',
  effect: 'advises',
  on: ['preflight'],
  source: 'https://fetch.spec.whatwg.org/#concept-method-normalize',
  find({ method }) {
    if (method.toUpperCase() !== 'PATCH' || method === 'PATCH') return NOTHING;
    return [{ header: 'Access-Control-Request-Method', actual: method, expected: 'PATCH' }];
  },
};
