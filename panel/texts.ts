import type { ComponentChildren } from 'preact';
import type english from '../_locales/en/messages.json';

/** The name of a text in `_locales`. */
export type TextKey = keyof typeof english;

/** A text that has one form for one thing and another for several. */
export type CountedKey = TextKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

/** As `browser.i18n.getMessage`: the text with `$1` to `$9` replaced by these values. */
export type GetMessage = (key: string, values: string[]) => string;

/** What stands for a value until the text is taken apart; no text has it, and a value that has it is never looked into. */
const MARK = '\uE000';
const MARKS = Array.from({ length: 9 }, (_, index) => `${MARK}${index + 1}`);

let getMessage: GetMessage | null = null;
const known = new Map<string, readonly string[]>();

/** Called by the host before anything is shown. */
export function speak(next: GetMessage): void {
  getMessage = next;
  known.clear();
}

/** The text, and after each of its pieces but the last the number of a value. */
function piecesOf(key: string): readonly string[] {
  const pieces = known.get(key);
  if (pieces) return pieces;
  if (getMessage === null) throw new Error(`speak() has to be called before ${key} can be said`);
  const fresh = getMessage(key, [...MARKS]).split(new RegExp(`${MARK}(\\d)`));
  known.set(key, fresh);
  return fresh;
}

/** A text of the reader's language, as elements; `$1` is the first value. */
export function phrase(key: TextKey, ...values: readonly ComponentChildren[]): ComponentChildren {
  return piecesOf(key).map((piece, place) => (place % 2 === 0 ? piece : values[Number(piece) - 1]));
}

/** A text of the reader's language; `$1` is the first value. */
export function text(key: TextKey, ...values: readonly (string | number)[]): string {
  const said = values.map((value) => (typeof value === 'number' ? numberText(value) : value));
  return piecesOf(key)
    .map((piece, place) => (place % 2 === 0 ? piece : (said[Number(piece) - 1] ?? '')))
    .join('');
}

const pluralRules = inLanguage((tag) => new Intl.PluralRules(tag));

/** A text in the form that this count asks for; `$1` is the count. */
export function counted(stem: CountedKey, count: number, ...values: readonly (string | number)[]): string {
  const isOne = pluralRules().select(count) === 'one';
  return text(`${stem}_${isOne ? 'one' : 'other'}` as TextKey, count, ...values);
}

/** The tag of the language that is spoken, for `Intl`. */
export const language = (): string => text('language');

/** Something of `Intl`, made once a language: to make one takes longer than to use it a hundred times. */
export function inLanguage<T>(make: (tag: string) => T): () => T {
  const made = new Map<string, T>();
  return () => {
    const tag = language();
    const one = made.get(tag) ?? make(tag);
    made.set(tag, one);
    return one;
  };
}

const numberFormat = inLanguage((tag) => new Intl.NumberFormat(tag));

const numberText = (value: number): string => numberFormat().format(value);

/** Reads from a file of `_locales`, where there is no `browser.i18n`. */
export function messagesIn(file: Readonly<Record<string, { readonly message: string }>>): GetMessage {
  return (key, values) =>
    (file[key]?.message ?? '').replace(/\$(\$|\d)/g, (_, of) => (of === '$' ? '$' : (values[Number(of) - 1] ?? '')));
}
