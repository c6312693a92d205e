import type { Stage } from '../../../src/cors/verdict.ts';

/** The anchor of a message's headers, for what leads there. `on` is the preflight, or whatever else the hop is. */
export function messageId(hop: number, on: Stage): string {
  return `message-${hop}-${on === 'preflight' ? 'preflight' : 'request'}`;
}
