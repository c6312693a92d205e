import type { CauseRule } from './cause.ts';
import { failedRedirect } from './redirects.ts';

export const redirectToHttps: CauseRule = {
  id: 'redirect-to-https',
  says: 'The page asks for http, and the server redirects to https before it thinks of CORS',
  advice: 'Write https:// into the URL that the page asks for.',
  find(facts) {
    const redirect = failedRedirect(facts);
    if (!redirect) return null;
    const { from, to, evidence } = redirect;
    if (from.protocol !== 'http:' || to.protocol !== 'https:' || from.hostname !== to.hostname) return null;
    return { confidence: from.pathname === to.pathname ? 'certain' : 'likely', evidence: [evidence] };
  },
};
