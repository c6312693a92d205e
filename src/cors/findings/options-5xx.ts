import { type FindingRule, NOTHING } from './finding-rule.ts';

/** 501 is the answer of a server that does not know the method, and is another finding. */
export const options5xx: FindingRule = {
  id: 'options-5xx',
  says: 'The server, or the proxy before it, failed on OPTIONS',
  effect: 'advises',
  on: ['preflight'],
  source: 'https://fetch.spec.whatwg.org/#cors-preflight-fetch-0',
  find({ status }, { passed }) {
    return !passed && status >= 500 && status !== 501 ? [{ actual: String(status), expected: '204' }] : NOTHING;
  },
};
