import { type FindingRule, NOTHING } from './finding-rule.ts';

/** To https, to a login, to or from www, to the URL with or without a slash at its end: have the page ask for that URL at once. */
export const optionsRedirected: FindingRule = {
  id: 'options-redirected',
  says: 'OPTIONS is redirected, which a preflight may not be',
  effect: 'advises',
  on: ['preflight'],
  source: 'https://fetch.spec.whatwg.org/#cors-preflight-fetch-0',
  find({ redirectTarget }, { passed }) {
    return !passed && redirectTarget !== null ? [{ header: 'Location', actual: redirectTarget }] : NOTHING;
  },
};
