import { messagesOf, type Step } from '../cors/effective.ts';
import { type Sentence, sentence } from '../sentence.ts';
import type { CauseFacts } from './cause.ts';
import { place, request } from './evidence.ts';

/** A redirect that was answered, whether or not it was followed. */
export interface Redirect {
  readonly from: URL;
  readonly to: URL;
  /** What was observed. */
  readonly evidence: Sentence;
}

/** The redirect that the failing message is; null where it is none, or where its ends are no URLs. */
export function failedRedirect({ failed }: CauseFacts): Redirect | null {
  return failed && readRedirect(failed);
}

/** The redirects up to the failing message and including it, in order. */
export function redirectsUpTo({ exchange, failed }: CauseFacts): readonly Redirect[] {
  if (!failed) return [];
  const earlier = messagesOf(exchange).filter(({ hop, on }) => hop < failed.hop && on === 'redirect');
  return [...earlier, failed].flatMap((message) => readRedirect(message) ?? []);
}

/** What was observed of the redirects before the failing message. */
export const redirectsBefore = ({ exchange, failed }: CauseFacts): readonly Sentence[] =>
  messagesOf(exchange)
    .filter(({ hop, on }) => failed !== null && hop < failed.hop && on === 'redirect')
    .map(
      (message) =>
        sentence`${request(message)} answered ${message.status} and led to ${place(message.redirectTarget ?? '')}`,
    );

/** With the scheme, which may be all that differs. */
const target = ({ protocol, href }: URL): string =>
  protocol === 'http:' || protocol === 'https:' ? `${protocol}//${place(href)}` : place(href);

function readRedirect(message: Omit<Step, 'credentials'>): Redirect | null {
  const { url, redirectTarget } = message;
  if (redirectTarget === null || !URL.canParse(redirectTarget) || !URL.canParse(url)) return null;
  const to = new URL(redirectTarget);
  const evidence = sentence`${request(message)} answered ${message.status} and leads to ${target(to)}`;
  return { from: new URL(url), to, evidence };
}
