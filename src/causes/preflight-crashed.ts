import type { CauseRule } from './cause.ts';
import { answered } from './evidence.ts';
import { isGatewayPage } from './gateway-error-page.ts';
import { brokenBy } from './reading.ts';

export const preflightCrashed: CauseRule = {
  id: 'preflight-crashed',
  says: 'The server broke on OPTIONS, so the browser never sent the request itself',
  advice:
    'Read the server’s log for this OPTIONS: often a handler that expects a body or a user, or CORS settings that contradict themselves.',
  find(facts) {
    const step = brokenBy(facts, 'acao-missing', 'preflight-status-not-ok');
    // 501 says that the method is unknown: that is `preflight-not-routed`.
    if (step?.on !== 'preflight' || step.status < 500 || step.status === 501) return null;
    return { confidence: isGatewayPage(step) ? 'possible' : 'certain', evidence: [answered(step)] };
  },
};
