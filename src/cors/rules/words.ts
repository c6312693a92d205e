import { type Sentence, sentence } from '../../sentence.ts';
import type { Step } from '../effective.ts';

/** The message a sentence is about: `The preflight answer of api.example.com (404)`. */
export function subject({ on, url, status }: Step): Sentence {
  const host = URL.canParse(url) ? new URL(url).host : url;
  switch (on) {
    case 'preflight':
      return sentence`The preflight answer of ${host} (${status})`;
    case 'redirect':
      return sentence`The redirect answer of ${host} (${status})`;
    default:
      return sentence`The answer of ${host} (${status})`;
  }
}

/** The asker a sentence is about: `the page at https://app.example.com`. */
export const asker = ({ origin }: Step): Sentence =>
  origin === 'null' ? sentence`a page whose origin is "null"` : sentence`the page at ${origin}`;

/** MDN's page on one of its named CORS errors. */
export function mdnError(name: string): string {
  return `https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CORS/Errors/${name}`;
}
