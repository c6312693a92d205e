import { acaoInvalid } from './acao-invalid.ts';
import { onPreflight } from './on-preflight.ts';

export const preflightAcaoInvalid = onPreflight(acaoInvalid);
