import { acaoMismatch } from './acao-mismatch.ts';
import { onPreflight } from './on-preflight.ts';

export const preflightAcaoMismatch = onPreflight(acaoMismatch);
