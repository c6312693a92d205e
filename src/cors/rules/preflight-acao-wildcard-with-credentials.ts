import { acaoWildcardWithCredentials } from './acao-wildcard-with-credentials.ts';
import { onPreflight } from './on-preflight.ts';

export const preflightAcaoWildcardWithCredentials = onPreflight(acaoWildcardWithCredentials);
