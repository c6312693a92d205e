import { NEVER_SENT } from '../../exchange/net-error.ts';
import { sentence } from '../../sentence.ts';
import type { Failure } from './failure.ts';

export const neverSent: Failure = {
  id: 'never-sent',
  word: 'Never sent',
  says: sentence`the browser stopped it before it became a request: a Content Security Policy of the page, request blocking in DevTools, or a call that fetch does not take`,
  advice:
    "Read the console's message. Look at Content-Security-Policy of the page, and at the drawer “Request conditions” (“Network request blocking”) of DevTools.",
  confidence: 'possible',
  matches: ({ netError }) => netError === NEVER_SENT,
};
