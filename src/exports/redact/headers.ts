import { isSafelistedHeader } from '../../cors/safelist.ts';
import type { HeaderLine } from '../../http/headers.ts';
import { hasUserinfo } from '../../http/origin.ts';
import { allowanceOf } from './allowed-headers.ts';
import { redactAuthorization, redactChallenge, redactCookies, redactSetCookie } from './credentials.ts';
import type { Scrub } from './scrub.ts';
import { redactUrl } from './url.ts';

/** @param base the URL that the message is about */
type Redact = (value: string, scrub: Scrub, name: string, base: string) => string;

const asUrl: Redact = (value, scrub, _name, base) => redactUrl(value, scrub, base);

/** `multipart/form-data; boundary=$HEADER_1`: what it is stays, and how its letters are written. */
const asMediaType: Redact = (value, scrub, name) => {
  const [essence = '', ...parameters] = value.split(';');
  const told = parameters.map((parameter) =>
    /^\s*charset=/i.test(parameter)
      ? scrub.within(parameter, 'HEADER', `a parameter of ${name}`)
      : parameter.replace(/(?<==)(?!""$).+$/s, (all) => scrub.hide(all, 'HEADER', `a parameter of ${name}`)),
  );
  return [scrub.within(essence, 'HEADER', `the value of ${name}`), ...told].join(';');
};

/** `inline; filename=$HEADER_1` */
const asDisposition: Redact = (value, { hide }, name) =>
  value.replace(/(?<==)(?:"(?:[^"\\]|\\.)*"|[^;]+)/g, (all) => hide(all, 'HEADER', `a parameter of ${name}`));

/** How WordPress shows itself, whatever else it links to. */
const MARK = 'https://api.w.org/';

/** `<https://api.example.com/?page=$QUERY_1>; rel="next"` */
const asLinks: Redact = (value, scrub, name, base) => {
  const of = `a link of ${name}`;
  if (!/<[^>]*>/.test(value))
    return value
      .split(MARK)
      .map((part) => scrub.hide(part, 'HEADER', of))
      .join(MARK);
  return value
    .split(/(<[^>]*>)/)
    .map((part) => {
      const [, url] = /^<(.*)>$/s.exec(part) ?? [];
      return url === undefined ? asText(part, scrub, name, base) : `<${redactUrl(url, scrub, base)}>`;
    })
    .join('');
};

const URLS = /[a-z][a-z0-9+.-]{0,20}:\/\/[^\s<>"'(),;\p{Cc}]+/giu;

/** What is known to be secret goes first, for it may have the end of a URL in it. */
const asText: Redact = (value, scrub, name) => {
  const swept = scrub.sweep(value);
  const withoutUrls = swept.includes('://') ? swept.replace(URLS, (url) => redactUrl(url, scrub)) : swept;
  return scrub.within(withoutUrls, 'HEADER', `a part of ${name}`);
};

/** `https://$USER_1@app.example.com` would look like a variable that the server forgot to expand, so the `$` goes. */
const asAllowOrigin: Redact = (value, scrub) => {
  if (!URL.canParse(value) || /[*^|()\\${}[\]]/.test(value)) return value;
  const { search, hash } = new URL(value);
  return hasUserinfo(value) || search !== '' || hash !== '' ? redactUrl(value, scrub).replaceAll('$', '') : value;
};

/** Values with a structure, which stays. By name in lower case; a map, for a page may name a header `constructor`. */
const STRUCTURED = new Map<string, Redact>([
  ['authorization', redactAuthorization],
  ['proxy-authorization', redactAuthorization],
  ['www-authenticate', redactChallenge],
  ['proxy-authenticate', redactChallenge],
  ['cookie', redactCookies],
  ['set-cookie', redactSetCookie],
  ['content-type', asMediaType],
  ['content-disposition', asDisposition],
  ['location', asUrl],
  ['content-location', asUrl],
  ['referer', asUrl],
  [':path', asUrl],
  ['link', asLinks],
  ['access-control-allow-origin', asAllowOrigin],
]);

/** Whether the value may be a URL relative to that of the message. */
export const isRelative = (name: string): boolean => /^(?:(?:content-)?location|referer|link|:path)$/i.test(name);

/** A header line with placeholders for what is not allowed to leave. */
export function redactHeader(line: HeaderLine, scrub: Scrub, base: string): HeaderLine {
  const [name, value] = line;
  const redacted: HeaderLine = [name, redactValue(name, value, scrub, base)];
  return isSafelistedHeader(line) === isSafelistedHeader(redacted) ? redacted : [name, likeSafe(line, redacted, scrub)];
}

function redactValue(name: string, value: string, scrub: Scrub, base: string): string {
  const lower = name.toLowerCase();
  const structured = STRUCTURED.get(lower);
  if (structured) return structured(value, scrub, name, base);
  const allowance = allowanceOf(lower, value);
  if (allowance === 'all') return value;
  return allowance === 'open' ? asText(value, scrub, name, base) : scrub.hide(value, 'HEADER', `the value of ${name}`);
}

/**
 * Whether a header of this value needs the server's leave must not change: a quote makes that it does. Where it needs none
 * and would now, it is a language or a range that is none, and nobody misses it.
 */
function likeSafe(line: HeaderLine, [name, redacted]: HeaderLine, { hide }: Scrub): string {
  if (!isSafelistedHeader(line)) return redacted.includes('"') ? redacted : `${redacted};x=""`;
  return /-language$/i.test(name) ? 'x-redacted' : hide(line[1], 'HEADER', `the value of ${name}`);
}
