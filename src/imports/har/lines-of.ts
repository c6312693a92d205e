import type { HeaderLine, HeaderList } from '../../http/headers.ts';

/**
 * The header lines of a message in a HAR. The pseudo headers of HTTP/2 are none; and where a tool has joined lines of one
 * name with newlines, as browsers do with Set-Cookie, they are taken apart again: no line can hold one.
 */
export function linesOf(headers: readonly { readonly name: string; readonly value: string }[]): HeaderList {
  return headers
    .filter(({ name }) => !name.startsWith(':'))
    .flatMap(({ name, value }) => value.split('\n').map((line): HeaderLine => [name, line]));
}
