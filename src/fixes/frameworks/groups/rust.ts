import { actix } from '../actix.ts';
import type { Framework } from '../framework.ts';
import { towerHttp } from '../tower-http.ts';

export const RUST: readonly Framework[] = [towerHttp, actix];
