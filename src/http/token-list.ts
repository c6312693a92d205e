const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/**
 * Parses `#token`, the grammar of Access-Control-Allow-Methods, -Allow-Headers and -Expose-Headers.
 * An absent header (null) is the empty list; empty elements are legal and skipped.
 * @returns the tokens as sent, or `'failure'` where any element is not a token (`GET POST`, `"PUT"`, `GET;POST`)
 * @see https://fetch.spec.whatwg.org/#extract-header-list-values
 */
export function parseTokenList(value: string | null): readonly string[] | 'failure' {
  if (value === null) return [];
  const elements = value
    .split(',')
    .map((element) => element.replace(/^[\t ]+|[\t ]+$/g, ''))
    .filter((element) => element !== '');
  return elements.every((element) => TOKEN.test(element)) ? elements : 'failure';
}
