import { expressCors } from '../express-cors.ts';
import type { Framework } from '../framework.ts';

export const NODE: readonly Framework[] = [expressCors];
