import { acaoMissing } from './acao-missing.ts';
import { onPreflight } from './on-preflight.ts';

export const preflightAcaoMissing = onPreflight(acaoMissing);
