const names = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Their values are lists of names, dates, numbers and words of HTTP; what looks like chance in them is hidden all the same. */
const OPEN = names(
  `accept accept-charset accept-encoding accept-language accept-ranges access-control-request-private-network allow age alt-svc
  cache-control cache-status cdn-cache-control cf-cache-status cf-mitigated clear-site-data connection content-encoding
  content-language content-length content-range cross-origin-embedder-policy cross-origin-opener-policy
  cross-origin-resource-policy date dnt expect expires host keep-alive last-modified origin-agent-cluster pragma priority
  purpose range referrer-policy retry-after save-data server strict-transport-security te trailer transfer-encoding upgrade
  upgrade-insecure-requests user-agent vary via x-aspnet-version x-aspnetmvc-version x-cache x-cache-status x-cascade
  x-amzn-errortype x-content-type-options x-dns-prefetch-control x-frame-options x-generator x-nextjs-cache
  x-nextjs-prerender x-permitted-cross-domain-policies x-powered-by x-proxy-cache x-rack-cors x-requested-with x-runtime
  x-served-by x-varnish x-vercel-cache x-xss-protection :authority :method :scheme :status`,
);

/** `?0` and lists of brands: what a browser tells of itself. Others that begin with `sec-` may carry secrets. */
const OPEN_FAMILY = /^sec-(?:fetch|ch)-|^sec-(?:gpc|purpose)$/;

/** A number or some, which is compared as such: no secret has this form but by chance. */
const NUMBERS = names('age content-length x-runtime x-varnish');
/** The words of the standard, which fingerprints compare whole. */
const HSTS = /^[\s;]*(?:(?:max-age=\d{1,10}|includeSubDomains|preload)[\s;]*)*$/i;

/** What CORS is about: the header lines stay as they are, but for what a URL in Access-Control-Allow-Origin may hide. */
const CORS = /^(?:origin|access-control-.+)$/;

/** How much of a header's value may stay. */
export type Allowance = 'all' | 'open' | 'nothing';

/** @param name in lower case */
export function allowanceOf(name: string, value: string): Allowance {
  if (CORS.test(name)) return 'all';
  if (NUMBERS.has(name) && /^[\d. ]*$/.test(value)) return 'all';
  if (name === 'strict-transport-security' && HSTS.test(value)) return 'all';
  return OPEN.has(name) || OPEN_FAMILY.test(name) ? 'open' : 'nothing';
}
