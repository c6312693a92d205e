import type { CallSite } from '../../src/exchange/call-site.ts';

/** A frame as V8 writes it: `at send (https://app.example/api.js:12:5)`, `at https://app.example/api.js:12:5`. */
const FRAME = /^\s*at (?:(?<name>.*) \()?(?:async )?(?<url>[^\s()]+):(?<line>\d+):(?<column>\d+)\)?$/;

/** Where in the page's code the latest frame is that has a place; null where none has. */
export function callSiteOf(stack: string): CallSite | null {
  for (const frame of stack.split('\n')) {
    const { name = '', url, line, column } = FRAME.exec(frame)?.groups ?? {};
    if (!url || url === '<anonymous>') continue;
    const functionName = name.replace(/^(async|new) /, '');
    return { url, line: Number(line), column: Number(column), functionName };
  }
  return null;
}
