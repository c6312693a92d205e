import { acaoMultiple } from './acao-multiple.ts';
import { onPreflight } from './on-preflight.ts';

export const preflightAcaoMultiple = onPreflight(acaoMultiple);
