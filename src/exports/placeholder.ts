/** What stands in the place of a secret: the text `$TOKEN_1`. The same secret has the same one in all that leaves. */
export interface Placeholder {
  /** Without the `$`: capital letters, `_` and a number. It is also the name of the repro's variable. */
  readonly name: string;
  /** What it was, such as `the value of Authorization` or `a value of the query string`; never the secret itself. */
  readonly of: string;
}

/** A part of a text: as it is, or what is to be put in by whoever runs it. */
export type Piece = string | Placeholder;

/**
 * A text in pieces, so that a shell or a test can put values in for the placeholders.
 * @param placeholders of the redaction that the text came from; any other `$NAME` in it is plain text
 */
export function piecesOf(text: string, placeholders: readonly Placeholder[]): readonly Piece[] {
  const byName = new Map(placeholders.map((placeholder) => [placeholder.name, placeholder]));
  return text
    .split(/(\$[A-Z]+(?:_[A-Z]+)*_\d+)/)
    .map((part): Piece => (part.startsWith('$') ? (byName.get(part.slice(1)) ?? part) : part))
    .filter((piece) => piece !== '');
}
