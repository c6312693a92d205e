import type { Exchange } from '../../src/exchange/exchange.ts';
import { copies, type State } from './states.ts';

/** As a long day leaves it: one exchange every half second, each URL asked for every hour or so. */
function longDay(): readonly Exchange[] {
  return copies(50_000).map((copy, place) => ({
    ...copy,
    startedAt: copy.startedAt + place * 500,
    finishedAt: copy.finishedAt && copy.finishedAt + place * 500,
    hops: copy.hops.map((hop) => ({ ...hop, url: `${hop.url}${hop.url.includes('?') ? '&' : '?'}n=${place % 7200}` })),
  }));
}

/** States that take seconds to judge: they are made when they are looked at, and not walked through with the others. */
export const BIG_STATES: Readonly<Record<string, () => State>> = {
  'fifty-thousand': () => ({ exchanges: longDay() }),
};
