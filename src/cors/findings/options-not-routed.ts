import { type FindingRule, NOTHING } from './finding-rule.ts';

/** The statuses of servers that do not know the URL, or the method. */
const ABSENT = new Set([404, 405, 501]);

/** Methods are routed one by one in most frameworks, and a CORS middleware that comes after the router never runs. */
export const optionsNotRouted: FindingRule = {
  id: 'options-not-routed',
  says: 'The server has no answer to OPTIONS at this URL',
  effect: 'advises',
  on: ['preflight'],
  source: 'https://fetch.spec.whatwg.org/#cors-preflight-fetch-0',
  find({ status }, { passed }) {
    return !passed && ABSENT.has(status) ? [{ actual: String(status), expected: '204' }] : NOTHING;
  },
};
