import { messagesOf } from '../cors/effective.ts';
import type { Verdict } from '../cors/verdict.ts';
import type { Exchange } from '../exchange/exchange.ts';
import { originOf } from '../http/origin.ts';
import type { ResponsePatch } from './fix.ts';
import { mend } from './mend.ts';
import type { WhyNot } from './no-fix.ts';
import { allowsAny } from './policy-for.ts';
import { readingsOf } from './readings.ts';
import { wholeOf } from './whole.ts';

/**
 * The smallest change of the recorded answers after which the exchange passes: of each answer only what a rule refuses.
 * Where the browser stopped early it says, too, what the answers that were never seen have to say: the actual answer
 * after a preflight, and after a redirect those of the next hop, whose index is then `exchange.hops.length`.
 *
 * Three lines are there that no rule asks for, and go with another: `Vary: Origin` with an origin that is named (but on
 * no preflight, which no cache keeps); without Access-Control-Allow-Credentials where any origin is allowed; without
 * Location where a preflight redirected.
 * @returns a word where no header can help
 */
export function patchFor(exchange: Exchange, verdict: Verdict): readonly ResponsePatch[] | WhyNot {
  const whole = wholeOf(exchange);
  const modes = readingsOf(whole, verdict);
  const patches: ResponsePatch[] = [];
  for (const message of messagesOf(whole)) {
    const change = mend({ message, modes, any: allowsAny([{ exchange, verdict }], originOf(message.url)) });
    if (typeof change === 'string') return change;
    const { status, set, remove } = change;
    if (status === undefined && Object.keys(set).length === 0 && remove.length === 0) continue;
    patches.push({ hop: message.hop, on: message.on === 'preflight' ? 'preflight' : 'response', ...change });
  }
  return patches;
}
