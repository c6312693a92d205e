/** Lower-case; what the rules, the causes and the signatures of layers look at, beside `access-control-*`. */
const NAMES = new Set([
  ...['origin', 'host', 'referer', 'cookie', 'authorization', 'content-type', 'x-requested-with'],
  ...['vary', 'location', 'allow', 'www-authenticate', 'cache-control', 'age', 'set-cookie'],
  ...['server', 'via', 'x-powered-by', 'x-cache', 'cf-ray', 'x-amz-cf-id', 'x-vercel-id', 'x-served-by'],
]);

const FAMILY = /^(access-control|sec-fetch|cross-origin)-/;

/** Whether a header bears on CORS, on caches, or on who answered. The JSON report has them all. */
export function isTelling(name: string): boolean {
  const lower = name.toLowerCase();
  return NAMES.has(lower) || FAMILY.test(lower);
}
