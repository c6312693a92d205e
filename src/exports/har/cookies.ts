import type { Cookie } from 'har-format';
import { type HeaderList, headerLines } from '../../http/headers.ts';

/** The cookies that a request carries. */
export function requestCookies(headers: HeaderList): Cookie[] {
  return headerLines(headers, 'Cookie').flatMap((line) =>
    line
      .split(';')
      .filter((pair) => pair.trim())
      .map(pairOf),
  );
}

/**
 * The cookies that an answer sets.
 * @see https://httpwg.org/specs/rfc6265.html#set-cookie
 */
export function responseCookies(headers: HeaderList): Cookie[] {
  return headerLines(headers, 'Set-Cookie').map((line) => {
    const [first = '', ...attributes] = line.split(';');
    return Object.assign(pairOf(first), ...attributes.map(attributeOf));
  });
}

/** Without `=` it is a value that has no name. */
function pairOf(text: string): Cookie {
  const at = text.indexOf('=');
  return { name: text.slice(0, Math.max(0, at)).trim(), value: text.slice(at + 1).trim() };
}

function attributeOf(text: string): Partial<Cookie> {
  const { name, value } = text.includes('=') ? pairOf(text) : { name: text.trim(), value: '' };
  switch (name.toLowerCase()) {
    case 'path':
      return { path: value };
    case 'domain':
      return { domain: value };
    case 'expires':
      return expiry(value);
    case 'httponly':
      return { httpOnly: true };
    case 'secure':
      return { secure: true };
    default:
      return {};
  }
}

/** HAR wants ISO 8601, which has four digits for a year. */
function expiry(date: string): Partial<Cookie> {
  const at = Date.parse(date);
  const iso = Number.isNaN(at) ? '' : new Date(at).toISOString();
  return /^\d{4}-/.test(iso) ? { expires: iso } : {};
}
