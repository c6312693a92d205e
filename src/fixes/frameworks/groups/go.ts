import type { Framework } from '../framework.ts';
import { goChi } from '../go-chi.ts';
import { goGin } from '../go-gin.ts';
import { goGorilla } from '../go-gorilla.ts';
import { goHttp } from '../go-http.ts';
import { goJub0bs } from '../go-jub0bs.ts';
import { goRsCors } from '../go-rs-cors.ts';

export const GO: readonly Framework[] = [goRsCors, goHttp, goGin, goChi, goGorilla, goJub0bs];
