import { type Sentence, sentence } from '../sentence.ts';
import type { CauseRule, Confidence } from './cause.ts';
import { failedRedirect, type Redirect } from './redirects.ts';

const withoutSlash = (path: string): string => path.replace(/\/$/, '');
const withoutWww = (host: string): string => host.replace(/^www\./, '');

/** In what the two URLs differ, and how sure it is that this is all the redirect is for. */
function difference({ from, to }: Redirect): readonly [told: Sentence, confidence: Confidence] | null {
  if (!/^https?:$/.test(to.protocol)) return null;
  if (from.protocol !== to.protocol && from.hostname === to.hostname) {
    // As where TLS ends at a proxy, and the application behind it does not know. The way up is `redirect-to-https`.
    return to.protocol === 'http:'
      ? [sentence`The two URLs differ in the scheme, which falls from https to http`, 'likely']
      : null;
  }
  if (from.host !== to.host) {
    if (withoutWww(from.host) === withoutWww(to.host)) return [sentence`The two URLs differ only in www.`, 'certain'];
    return [sentence`The two URLs differ in the host`, from.pathname === to.pathname ? 'likely' : 'possible'];
  }
  if (from.pathname === to.pathname) return [sentence`The two URLs differ only in the query`, 'possible'];
  if (withoutSlash(from.pathname) === withoutSlash(to.pathname))
    return [sentence`The two URLs differ only in the slash at the end`, 'certain'];
  if (from.pathname.toLowerCase() === to.pathname.toLowerCase())
    return [sentence`The two URLs differ only in upper and lower case`, 'certain'];
  if (from.pathname.replace(/\/+/g, '/') === to.pathname)
    return [sentence`The two URLs differ only in doubled slashes`, 'certain'];
  return [sentence`The two URLs differ in the path`, 'likely'];
}

export const redirectCanonical: CauseRule = {
  id: 'redirect-canonical',
  says: 'The server redirects to another spelling of the URL (slash at the end, www, host or path) before it thinks of CORS',
  advice: 'Ask for the URL that the redirect leads to, or switch that redirect off on the server.',
  find(facts) {
    const redirect = facts.verdict.rule === 'redirect-url-has-credentials' ? null : failedRedirect(facts);
    const found = redirect && difference(redirect);
    if (!redirect || !found) return null;
    const [told, confidence] = found;
    return { confidence, evidence: [redirect.evidence, told] };
  },
};
