import { getHeader, type HeaderList } from '../../http/headers.ts';
import { parseTokenList } from '../../http/token-list.ts';
import { type FindingRule, NOTHING } from './finding-rule.ts';

/** Headers an application sends for its client to read. */
const FOR_CLIENTS =
  /^(?:x-.+|etag|location|link|retry-after|authorization|content-disposition|content-range|ratelimit(?:-.+)?|deprecation|sunset)$/;
/** Headers that begin with x- too, but speak to browsers, crawlers and the operators of proxies. */
const FOR_OTHERS =
  /^x-(?:powered-by|frame-options|content-type-options|xss-protection|dns-prefetch-control|robots-tag|ua-compatible|permitted-cross-domain-policies|download-options|aspnet(?:mvc)?-version|generator|runtime|cache(?:-.+)?|served-by|timer|varnish|via|backend.*|proxy.*|envoy-.+|kong-.+|amz-cf-.+|azure-ref|nginx-.+|accel-.+)$/;

/** The names as the server writes them, each once. */
function hiddenNames(headers: HeaderList, exposed: readonly string[]): readonly string[] {
  const seen = new Set(exposed.map((name) => name.toLowerCase()));
  return headers.flatMap(([name]) => {
    const lower = name.toLowerCase();
    if (seen.has(lower) || !FOR_CLIENTS.test(lower) || FOR_OTHERS.test(lower)) return [];
    seen.add(lower);
    return [name];
  });
}

/**
 * Reading one gives null, without a word in the console. `*` exposes everything where credentials are not included;
 * where that is unknown it gets the benefit of the doubt.
 */
export const exposeMissing: FindingRule = {
  id: 'expose-missing',
  says: 'The page cannot read these headers of the answer, because Access-Control-Expose-Headers lacks them',
  effect: 'hides',
  on: ['response'],
  source: 'https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name',
  find({ headers }, { passed, byScript, credentials }) {
    if (!passed || !byScript) return NOTHING;
    const header = 'Access-Control-Expose-Headers';
    const actual = getHeader(headers, header);
    const parsed = parseTokenList(actual);
    // One element that is no token, and nothing of the list counts.
    const exposed = parsed === 'failure' ? [] : parsed;
    if (exposed.includes('*') && credentials !== 'include') return NOTHING;
    const hidden = hiddenNames(headers, exposed);
    if (hidden.length === 0) return NOTHING;
    const expected = [...exposed.filter((name) => name !== '*'), ...hidden].join(', ');
    return [{ header, ...(actual !== null && { actual }), expected }];
  },
};
