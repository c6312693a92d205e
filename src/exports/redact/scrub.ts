import { isStrange, strangeRuns } from './strange.ts';
import type { Sweep } from './sweep.ts';
import type { Kind, Vault } from './vault.ts';

/** What takes secrets out of a text. */
export interface Scrub {
  readonly hide: Vault['hide'];
  readonly note: Vault['note'];
  /** Takes what is known to be secret out of a text. */
  readonly sweep: Sweep;
  /** The same, and what is a secret by its form. */
  within(text: string, kind: Kind, of: string): string;
}

/** `header.payload.signature`, or what encryption makes of it. @see https://www.rfc-editor.org/rfc/rfc7519 */
const JWT = /(?<![\w-])eyJ[\w-]{4,}\.[\w-]+(?:\.[\w-]*)*/g;
const EMAIL = /[\w.+-]{1,64}(?:@|%40)[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+/gi;

/** The first round: what tells by its form that it is a secret. */
export function scrubByForm({ hide, note }: Vault): Scrub {
  const within = (text: string) => {
    const noTokens = text.includes('eyJ') ? text.replace(JWT, (jwt) => hide(jwt, 'TOKEN', 'a JSON Web Token')) : text;
    if (!/@|%40/.test(noTokens)) return noTokens;
    return noTokens.replace(EMAIL, (email) => hide(email, 'EMAIL', 'an e-mail address'));
  };
  return { hide, note, sweep: (text) => text, within };
}

/** Shorter ones are as often the hash of a file or the name of a thing. */
const STRANGE = 8;
/** Beside a strange one, shorter ones belong to it. */
const STRANGE_BESIDE = 6;

/** The second round, when all secrets are known that a place tells of: where else they occur, and what looks like chance. */
export function scrubEverywhere(vault: Vault, sweep: Sweep): Scrub {
  const byForm = scrubByForm(vault);
  return {
    hide: vault.hide,
    note: vault.note,
    sweep,
    within: (text, kind, of) =>
      sweep(byForm.within(text, kind, of)).replace(/[^\s,;"'<>()/=&]+/g, (word) => withoutStrange(word, kind, of)),
  };

  function withoutStrange(word: string, kind: Kind, of: string): string {
    if (!isStrange(word, STRANGE)) return word;
    const runs = strangeRuns(word, STRANGE_BESIDE);
    const [from, to] = [runs[0]?.from ?? 0, runs.at(-1)?.to ?? word.length];
    return word.slice(0, from) + vault.hide(word.slice(from, to), kind, of) + word.slice(to);
  }
}
