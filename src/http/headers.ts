/** One header line as it stood in the message: name as sent, value without its outer whitespace. */
export type HeaderLine = readonly [name: string, value: string];

/** Every header line of one message, in the order received; a name may occur more than once. */
export type HeaderList = readonly HeaderLine[];

const HTTP_WHITESPACE = /^[\t\n\r ]+|[\t\n\r ]+$/g;

const trim = (value: string): string => value.replace(HTTP_WHITESPACE, '');

/** The values of all lines with this name (case-insensitive), in order. */
export function headerLines(list: HeaderList, name: string): string[] {
  const wanted = name.toLowerCase();
  const values: string[] = [];
  for (const [candidate, value] of list) {
    // Most names differ in length already, which is cheaper to see than to change the case of each.
    if (candidate.length === wanted.length && candidate.toLowerCase() === wanted) values.push(trim(value));
  }
  return values;
}

/**
 * The combined value of a header: all its lines joined with `, `; null where there is no such line.
 * An empty value is a present header and gives `''`, which every CORS rule tells from an absent one.
 * @see https://fetch.spec.whatwg.org/#concept-header-list-get
 */
export function getHeader(list: HeaderList, name: string): string | null {
  const lines = headerLines(list, name);
  return lines.length === 0 ? null : lines.join(', ');
}
