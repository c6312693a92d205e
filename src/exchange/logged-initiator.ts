import type { CallSite } from './call-site.ts';
import { PAGE_CALLS_SCRIPT } from './page-call.ts';

/** A place in a script; lines and columns from 0, as DevTools' protocol has them. */
interface CallFrame {
  readonly functionName?: unknown;
  readonly url?: unknown;
  readonly lineNumber?: unknown;
  readonly columnNumber?: unknown;
}

interface Stack {
  readonly callFrames?: readonly CallFrame[] | null | undefined;
  /** Who scheduled it: a promise, a timer. */
  readonly parent?: Stack | null | undefined;
}

/** What DevTools' log, and the HAR that it saves, say of who asked. */
export interface LoggedInitiator extends CallFrame {
  readonly type?: string | null | undefined;
  readonly stack?: Stack | null | undefined;
}

/** The innermost line of the page's own code, a tag in its HTML is one too; null where the log does not say. */
export function callSiteInLog(initiator: LoggedInitiator | null | undefined): CallSite | null {
  if (!initiator) return null;
  if (initiator.type === 'parser') return placeOf(initiator);
  for (let stack = initiator.stack; stack; stack = stack.parent) {
    const place = stack.callFrames
      ?.map(placeOf)
      .find((found) => found !== null && !found.url.endsWith(PAGE_CALLS_SCRIPT));
    if (place) return place;
  }
  return null;
}

function placeOf({ url, lineNumber, columnNumber, functionName }: CallFrame): CallSite | null {
  if (typeof url !== 'string' || url === '' || typeof lineNumber !== 'number') return null;
  const column = typeof columnNumber === 'number' ? columnNumber + 1 : 1;
  return { url, line: lineNumber + 1, column, functionName: typeof functionName === 'string' ? functionName : '' };
}
