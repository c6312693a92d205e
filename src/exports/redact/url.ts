import { PATH_ID } from '../../cors/seen.ts';
import type { Scrub } from './scrub.ts';
import { isStrange } from './strange.ts';

/** Scheme, authority, path, query, fragment. @see https://www.rfc-editor.org/rfc/rfc3986#appendix-B */
const PARTS = /^([a-z][a-z0-9+.-]*:)?(\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?(#.*)?$/is;
/** What browsers read otherwise than it is written: backslashes, whitespace around it, `https:host`. */
const ODD = /[\\\t\n\r]|^[\0- ]|[\0- ]$|^(?:https?|wss?|ftp):(?!\/\/[^/])/i;

/**
 * A URL without what may be secret in it: user name, password, values of the query, fragment, and what looks like an id, a
 * token or an e-mail address in its path. It leads to the same server, and other URLs stay other ones.
 * @param base what a relative one is relative to
 */
export function redactUrl(given: string, scrub: Scrub, base?: string): string {
  const url = ODD.test(given) && URL.canParse(given, base) ? new URL(given, base).href : given;
  const redacted = redactParts(url, scrub);
  if (URL.canParse(url, base) === URL.canParse(redacted, base)) return redacted;
  const [, scheme = ''] = PARTS.exec(url) ?? [];
  // An unclosed bracket is never a host.
  return `${scheme}//[${scrub.hide(url.slice(scheme.length).replace(/^\/\/\[/, ''), 'PATH', 'a URL that is none')}`;
}

function redactParts(url: string, scrub: Scrub): string {
  const [, scheme = '', authority = '', path = '', query = '', fragment = ''] = PARTS.exec(url) ?? [];
  if (/^blob:$/i.test(scheme)) return scheme + redactUrl(url.slice(scheme.length), scrub);
  return (
    redactPath(scheme + redactAuthority(authority, scrub), path, scrub) +
    redactQuery(query, scrub) +
    (fragment && `#${scrub.hide(fragment.slice(1), 'FRAGMENT', 'the fragment of a URL')}`)
  );
}

function redactAuthority(authority: string, { hide }: Scrub): string {
  const at = authority.lastIndexOf('@');
  if (at < 0) return authority;
  const [user = '', ...password] = authority.slice(2, at).split(':');
  const colon = password.length > 0 ? ':' : '';
  return `//${hide(user, 'USER', 'a user name in a URL')}${colon}${hide(password.join(':'), 'PASSWORD', 'a password in a URL')}${authority.slice(at)}`;
}

/** @param before all that stands before it, redacted already */
function redactPath(before: string, path: string, scrub: Scrub): string {
  if (/^file:/i.test(before)) return `${before}/${scrub.hide(path.replace(/^\//, ''), 'PATH', 'the path of a file')}`;
  const isOpaque = before.endsWith(':') && !path.startsWith('/');
  if (isOpaque && /^about:/i.test(before)) return before + path;
  if (isOpaque) return before + scrub.hide(path, 'PATH', 'what a URL holds');
  const withoutIds = (before + path).replace(PATH_ID, (id) =>
    /^\d{1,15}$/.test(id) ? id : scrub.hide(id, 'ID', 'an id in a path'),
  );
  const segments = withoutIds.slice(before.length).split('/');
  return before + segments.map((segment) => redactSegment(segment, scrub)).join('/');
}

function redactSegment(segment: string, scrub: Scrub): string {
  const [name = '', ...parameters] = segment.split(';');
  const redacted = /[^@]@[^@]/.test(name)
    ? scrub.hide(name, 'PATH', 'a part of a path with an @ in it')
    : scrub.within(name, 'PATH', 'a part of a path');
  return [redacted, ...parameters.map((one) => redactPair(one, scrub))].join(';');
}

function redactQuery(query: string, scrub: Scrub): string {
  if (query === '') return '';
  return `?${query
    .slice(1)
    .split('&')
    .map((part) => redactPair(part, scrub))
    .join('&')}`;
}

/** A word alone is a switch: `?wsdl`. */
const SWITCH = /^[a-z_.-]*\d{0,4}$/i;

function redactPair(pair: string, scrub: Scrub): string {
  const equals = pair.indexOf('=');
  if (equals < 0 && SWITCH.test(pair) && !isStrange(pair, 6)) return pair;
  if (equals < 0) return scrub.hide(pair, 'QUERY', 'a part of a query');
  const key = pair.slice(0, equals);
  return `${scrub.within(key, 'QUERY', 'a name in a query')}=${scrub.hide(pair.slice(equals + 1), 'QUERY', 'a value of a query')}`;
}
