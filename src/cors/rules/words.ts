import type { Step } from '../effective.ts';

const STAGES = { preflight: 'preflight answer', redirect: 'redirect answer', response: 'answer', request: 'request' };

/** The message a sentence is about: `The preflight answer of api.example.com (404)`. */
export function subject(step: Step): string {
  const host = URL.canParse(step.url) ? new URL(step.url).host : step.url;
  return `The ${STAGES[step.on]} of ${host} (${step.status})`;
}

/** The asker a sentence is about: `the page at https://app.example.com`. */
export function asker(step: Step): string {
  return step.origin === 'null' ? 'a page whose origin is "null"' : `the page at ${step.origin}`;
}

/** MDN's page on one of its named CORS errors. */
export function mdnError(name: string): string {
  return `https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CORS/Errors/${name}`;
}
