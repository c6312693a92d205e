import { MIMEType } from 'whatwg-mimetype';
import { getHeader } from '../../http/headers.ts';
import { type FindingRule, NOTHING } from './finding-rule.ts';

/** It has no CORS headers, so what answered is not the API. */
export const optionsHtml: FindingRule = {
  id: 'options-html',
  says: 'OPTIONS got a page of HTML, as a fallback to index.html or a login portal gives to every URL',
  effect: 'advises',
  on: ['preflight'],
  source: 'https://fetch.spec.whatwg.org/#cors-preflight-fetch-0',
  find({ status, allowOrigin, headers }, { passed }) {
    if (passed || allowOrigin !== null || status < 200 || status > 299) return NOTHING;
    const actual = getHeader(headers, 'Content-Type');
    if (actual === null || MIMEType.parse(actual)?.essence !== 'text/html') return NOTHING;
    return [{ header: 'Content-Type', actual }];
  },
};
