import type { Exchange, Response } from '../../src/exchange/exchange.ts';
import type { HeaderList } from '../../src/http/headers.ts';
import { API, exchange, hop, PAGE, preflight, refused, requestHeaders, response } from './make.ts';
import type { State } from './states.ts';

const MINUTE = 60_000;
const BEGIN = Date.UTC(2026, 10, 20, 9, 50, 12);

const ALLOW_PAGE = ['Access-Control-Allow-Origin', PAGE] as const;
const ALLOW_ALL: HeaderList = [ALLOW_PAGE, ['Access-Control-Allow-Headers', 'authorization, content-type']];
const SENT = requestHeaders([
  ['Authorization', 'Bearer eyJhbGciOi'],
  ['Content-Type', 'application/json'],
]);

/** The same order, placed at another minute. */
function order(minute: number, leave: HeaderList, answer: Response | null = null): Exchange {
  const startedAt = BEGIN + minute * MINUTE;
  const asked = preflight('POST', 'authorization,content-type', response(204, leave));
  const times = { startedAt, finishedAt: startedAt + 48 };
  const url = `${API}/v1/orders`;
  const placed = hop(url, {
    ...{ method: 'POST', startedAt, preflight: { ...asked, ...times }, response: answer },
    requestHeaders: answer && SENT,
  });
  const passes = answer?.headers?.some(([name]) => name === ALLOW_PAGE[0]);
  return passes ? exchange([placed], times) : refused([placed], times);
}

const bare = order(0, []);
const bareAgain = order(1, []);
const further = order(3, ALLOW_ALL, response(201, []));
const fixed = order(5, ALLOW_ALL, response(201, [ALLOW_PAGE, ['Vary', 'Origin']]));

const WATCH = '[data-testid=watch]';
const SHOW = '[data-testid=watch-show]';

/** Enough of one endpoint for a strip of two lines, where the panel is narrow. */
const LONG = Array.from({ length: 34 }, (_, place) => {
  if (place % 11 > 6) return order(10 + place, ALLOW_ALL, response(201, [ALLOW_PAGE]));
  return place % 3 === 0 ? order(10 + place, ALLOW_ALL, response(500, [])) : order(10 + place, []);
});

/** What is seen of failures that are watched, and of what became of an endpoint. */
export const WATCHING: Readonly<Record<string, State>> = {
  watched: { exchanges: [bare], selected: bare, press: [WATCH] },
  'watch-same': { exchanges: [bare, bareAgain], selected: bare, press: [WATCH, SHOW] },
  'watch-further': { exchanges: [bare, bareAgain, further], selected: bare, press: [WATCH, SHOW] },
  'watch-fixed': { exchanges: [bare, bareAgain, further, fixed], selected: bare, press: [WATCH, SHOW] },
  history: { exchanges: LONG, ...(LONG[30] && { selected: LONG[30] }) },
};
