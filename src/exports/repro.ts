import { wholeOf } from '../fixes/whole.ts';
import type { Explained } from './explain.ts';
import { type Expectation, expectationsOf } from './repro/expectation.ts';
import { notesOf } from './repro/notes.ts';
import { type ReproMessage, requestsOf } from './repro/requests.ts';

export type { Expectation } from './repro/expectation.ts';

/** One request of a repro, and what its answer must say. */
export interface ReproStep extends ReproMessage {
  /** All hold exactly if the browser's rules pass the answer; in the order in which it names what fails. */
  readonly expectations: readonly Expectation[];
  /** Whether the answer was a redirect to the next step. If it is none any more, the browser stops here, content. */
  readonly leadsOn: boolean;
}

/**
 * An exchange as somebody else can send it again, step by step. A browser goes no further after an answer that it
 * refuses, and neither should who repeats it: the next step may be a DELETE that no browser would have sent.
 */
export interface Repro {
  readonly steps: readonly ReproStep[];
  /** What differs from what the browser did, one sentence each: a body that is not there, headers that nobody saw. */
  readonly notes: readonly string[];
}

/**
 * The requests of an exchange, each with what a browser demands of its answer. Where the browser went no further the
 * repro does: with the request that a refused preflight was for, and with the hop that a refused redirect leads to.
 * @param explained redacted already, unless somebody asked for it as it is
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export function reproOf({ exchange, verdict }: Explained): Repro {
  const whole = wholeOf(exchange);
  const requests = requestsOf(exchange, whole);
  const steps = requests.map((request, index): ReproStep => {
    const { on, hop, title, method, url, headers, body } = request;
    const expectations = expectationsOf(request, whole, verdict);
    return { on, hop, title, method, url, headers, body, expectations, leadsOn: leadsOn(request, requests[index + 1]) };
  });
  return { steps, notes: notesOf(exchange, verdict, requests) };
}

const leadsOn = ({ on }: Pick<ReproMessage, 'on'>, next: unknown): boolean => on === 'actual' && next !== undefined;
