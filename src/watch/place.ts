import type { Judged } from '../cors/judged.ts';
import { RULES } from '../cors/rules/index.ts';
import type { Stage } from '../cors/verdict.ts';
import type { Exchange } from '../exchange/exchange.ts';

/** How far an exchange got, in the order in which the browser goes: what comes first is compared first. */
type Place = readonly [hop: number, message: number, rule: number, detail: string];

const MESSAGES: readonly Stage[] = ['request', 'preflight', 'redirect', 'response'];

/** In the place of a rule where no answer came that one could judge. */
const UNANSWERED = -1;

/** Names are asked for in their order, so that one that comes later says that those before it are allowed. */
const BY_NAME = 'preflight-header-not-allowed';

/** Whether an exchange stopped later than another; `unclear` where that hangs on what cannot be known. */
export type Step = 'further' | 'same' | 'earlier' | 'unclear';

/** Compares where two failed exchanges stopped. Of one that did not fail nothing is clear. */
export function stepBetween(before: Judged, after: Judged): Step {
  const from = placesOf(before);
  const to = placesOf(after);
  if (from.length > 0 && JSON.stringify(from) === JSON.stringify(to)) return 'same';
  const steps = new Set(from.flatMap((one) => to.map((other) => compare(one, other))));
  const [only, another] = steps;
  return only === undefined || another !== undefined ? 'unclear' : only;
}

/** Several where the credentials mode is not known and each mode names another rule. */
function placesOf({ exchange, verdict }: Judged): readonly Place[] {
  const { outcome, rule, on, hop, chromium, alternatives } = verdict;
  if (outcome === 'network-failure') return [brokenOff(exchange)];
  if (outcome !== 'blocked' || rule === null || on === null || hop === null) return [];
  const readings = alternatives.length > 0 ? alternatives : [{ rule, chromium }];
  return readings.map((reading): Place => {
    const detail = reading.rule === BY_NAME ? (reading.chromium?.failedParameter ?? '') : '';
    return [...messagePlace(on, hop), RULES.findIndex(({ id }) => id === reading.rule), detail];
  });
}

/** The answer that is none of a redirect's is the end of the way, however long that is. */
const messagePlace = (on: Stage, hop: number): [hop: number, message: number] => [
  on === 'response' ? Number.MAX_SAFE_INTEGER : hop,
  MESSAGES.indexOf(on),
];

/** Where the network failed. Of an answer that never came nobody knows whether it would have redirected. */
function brokenOff({ hops }: Exchange): Place {
  const hop = hops.length - 1;
  const last = hops.at(-1);
  if (last?.response) return [...messagePlace('response', hop), RULES.length, ''];
  if (last?.requestHeaders) return [...messagePlace('redirect', hop), UNANSWERED, ''];
  return [...messagePlace(last?.preflight ? 'preflight' : 'request', hop), UNANSWERED, ''];
}

function compare(before: Place, after: Place): 'further' | 'same' | 'earlier' {
  for (const [index, from] of before.entries()) {
    const to = after[index] ?? from;
    if (from !== to) return from < to ? 'further' : 'earlier';
  }
  return 'same';
}
