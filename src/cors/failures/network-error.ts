import { sentence } from '../../sentence.ts';
import type { Failure } from './failure.ts';

export const networkError: Failure = {
  id: 'network-error',
  word: 'Network',
  says: sentence`the network failed`,
  advice: "The name of the error, with its meaning, is in Chromium's list of network errors (chrome://network-errors).",
  confidence: 'certain',
  matches: () => true,
};
