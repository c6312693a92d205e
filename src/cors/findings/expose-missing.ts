import { getHeader } from '../../http/headers.ts';
import { EXPOSE_HEADERS, exposedHeaders } from '../exposed.ts';
import { type FindingRule, NOTHING } from './finding-rule.ts';

/** Headers an application sends for its client to read. */
const FOR_CLIENTS =
  /^(?:x-.+|etag|location|link|retry-after|authorization|content-disposition|content-range|ratelimit(?:-.+)?|deprecation|sunset)$/;
/** Headers that begin with x- too, but speak to browsers, crawlers and the operators of proxies. */
const FOR_OTHERS =
  /^x-(?:powered-by|frame-options|content-type-options|xss-protection|dns-prefetch-control|robots-tag|ua-compatible|permitted-cross-domain-policies|download-options|aspnet(?:mvc)?-version|generator|runtime|cache(?:-.+)?|served-by|timer|varnish|via|backend.*|proxy.*|envoy-.+|kong-.+|amz-cf-.+|azure-ref|nginx-.+|accel-.+)$/;

/** Whether a header, lower-case, is sent for the client to read. */
export const isForClients = (name: string): boolean => FOR_CLIENTS.test(name) && !FOR_OTHERS.test(name);

/** The names a list means, also where it is none for want of commas; `*` goes, for where it hides something it is no wildcard. */
const namesIn = (value: string | null): readonly string[] =>
  (value ?? '').split(/[\s,;"']+/).filter((name) => name !== '' && name !== '*');

/**
 * Reading one gives null, without a word in the console. `*` exposes everything where credentials are not included;
 * where that is unknown it gets the benefit of the doubt. What is expected is the whole line: the names that are there,
 * and those that are missing.
 */
export const exposeMissing: FindingRule = {
  id: 'expose-missing',
  says: 'The page cannot read these headers of the answer, because Access-Control-Expose-Headers lacks them',
  effect: 'hides',
  on: ['response'],
  source: 'https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name',
  find({ headers }, { passed, byScript, credentials }) {
    if (!passed || !byScript) return NOTHING;
    const hidden = exposedHeaders(headers, credentials)
      .filter(({ name, readable }) => readable === false && isForClients(name.toLowerCase()))
      .map(({ name }) => name);
    if (hidden.length === 0) return NOTHING;
    const actual = getHeader(headers, EXPOSE_HEADERS);
    // A name that is in a list which is none is there already, as it stands.
    const names = new Map([...namesIn(actual), ...hidden].map((name) => [name.toLowerCase(), name]));
    const expected = [...names.values()].join(', ');
    return [{ header: EXPOSE_HEADERS, ...(actual !== null && { actual }), expected }];
  },
};
