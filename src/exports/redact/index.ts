import type { Exchange } from '../../exchange/exchange.ts';
import type { HeaderLine } from '../../http/headers.ts';
import type { Placeholder } from '../placeholder.ts';
import { changeTexts, type ExchangeText } from './exchange-text.ts';
import { isRelative, redactHeader } from './headers.ts';
import { readReserved } from './reserved.ts';
import { type Scrub, scrubByForm, scrubEverywhere } from './scrub.ts';
import { createSweep } from './sweep.ts';
import { redactUrl } from './url.ts';
import { createVault } from './vault.ts';

export interface RedactOptions {
  /** Those of imported files, which are left as they are: to redact twice changes nothing. */
  readonly known?: readonly Placeholder[];
}

/** Exchanges that may leave. */
export interface Redaction {
  readonly exchanges: readonly Exchange[];
  /** The known ones, then one for each secret; `text` may add to them. */
  readonly placeholders: readonly Placeholder[];
  /** Another text, such as the URL of the page, with the same placeholders. */
  text(text: string): string;
}

/**
 * The exchanges with placeholders such as `$TOKEN_1` in the place of all that may be secret: what is known to be harmless
 * stays, and the rest goes. The same secret has the same placeholder wherever it stands, so what is judged of the exchanges
 * does not change: two URLs that were the same still are, and two that were not are not.
 *
 * It takes two rounds: the first finds what its place or its form tells to be a secret, the second looks for that in all
 * that stays.
 */
export function redactExchanges(exchanges: readonly Exchange[], { known = [] }: RedactOptions = {}): Redaction {
  const vault = createVault(readReserved(exchanges, known));
  const first = textsBy(scrubByForm(vault));
  const found = exchanges.map((exchange) => changeTexts(exchange, first));
  const everywhere = scrubEverywhere(vault, createSweep(vault));
  const second = textsBy(everywhere);
  return {
    exchanges: found.map((exchange) => changeTexts(exchange, second)),
    placeholders: vault.placeholders,
    text: (text) => (URL.canParse(text) ? redactUrl(text, everywhere) : everywhere.within(text, 'HEADER', 'a text')),
  };
}

/** Remembers what it has changed, for most header lines of a page's requests are the same. */
function textsBy(scrub: Scrub): ExchangeText {
  const url = remembered((text) => redactUrl(text, scrub));
  const word = remembered((text) => scrub.within(text, 'HEADER', 'a name of an error or a function'));
  const headers = rememberedLines((line) => redactHeader(line, scrub, ''));
  return {
    url,
    word,
    origin: (origin) => origin,
    header: (line, base) => (isRelative(line[0]) ? redactHeader(line, scrub, base) : headers(line)),
    body: ({ mimeType, text, omitted }) => ({
      mimeType: redactHeader(['Content-Type', mimeType], scrub, '')[1],
      text: text && scrub.hide(text, 'BODY', 'the body of a request'),
      omitted,
    }),
  };
}

function remembered(change: (text: string) => string): (text: string) => string {
  const changed = new Map<string, string>();
  return (text) => {
    const known = changed.get(text) ?? change(text);
    changed.set(text, known);
    return known;
  };
}

/** By name and then by value: a key made of both would cost more than it saves. */
function rememberedLines(change: (line: HeaderLine) => HeaderLine): (line: HeaderLine) => HeaderLine {
  const changed = new Map<string, Map<string, HeaderLine>>();
  return (line) => {
    const [name, value] = line;
    const values = changed.get(name) ?? new Map<string, HeaderLine>();
    changed.set(name, values);
    const known = values.get(value) ?? change(line);
    values.set(value, known);
    return known;
  };
}
