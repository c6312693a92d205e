/**
 * A sentence, or a part of one, about something of an exchange. It stays in parts until it is read: reports say it in
 * English, the panel in its reader's language.
 */
export interface Sentence {
  /** In English, with `$1` to `$9` where the values stand. */
  readonly says: string;
  readonly values: readonly Said[];
}

/** What is said as it is in every language, such as a URL or a header line; or a part with words of its own. */
export type Said = string | Sentence;

const templates = new WeakMap<TemplateStringsArray, string>();

function templateOf(pieces: TemplateStringsArray): string {
  const known = templates.get(pieces);
  if (known !== undefined) return known;
  const says = pieces.reduce((before, piece, place) => `${before}$${place}${piece}`);
  templates.set(pieces, says);
  return says;
}

/**
 * Tags a template literal: its words are translated, its values are not. `npm run texts` finds all that are tagged so in
 * `src` and `panel`.
 * @param values at most nine; a number and null are said as in every template literal
 */
export function sentence(pieces: TemplateStringsArray, ...values: readonly (Said | number | null)[]): Sentence {
  return {
    says: templateOf(pieces),
    values: values.map((value) => (typeof value === 'object' && value !== null ? value : String(value))),
  };
}

/** What is said, in English. */
export function inEnglish(said: Said): string {
  if (typeof said === 'string') return said;
  // All values are put in at once, so that a `$1` in one of them stays what it is.
  return said.says.replace(/\$(\d)/g, (_, place) => inEnglish(said.values[Number(place) - 1] ?? ''));
}
