import { NEVER_SENT } from '../../exchange/net-error.ts';
import { sentence } from '../../sentence.ts';
import type { Failure } from './failure.ts';

export const sameOriginMode: Failure = {
  id: 'same-origin-mode',
  word: 'Same-origin',
  says: sentence`its mode is 'same-origin', and the URL is on another origin`,
  advice: "Leave out mode: 'same-origin', or ask the page's own origin.",
  confidence: 'certain',
  matches: ({ exchange, netError }) => netError === NEVER_SENT && exchange.call?.mode === 'same-origin',
};
