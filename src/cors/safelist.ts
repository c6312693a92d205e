import { MIMEType } from 'whatwg-mimetype';
import type { HeaderLine, HeaderList } from '../http/headers.ts';

/** @see https://fetch.spec.whatwg.org/#cors-unsafe-request-header-byte */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the standard names control bytes.
const UNSAFE_BYTE = /[\u0000-\u0008\u000a-\u001f"():<>?@[\\\]{}\u007f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control bytes are ASCII too.
const ASCII = /^[\u0000-\u007f]*$/;
const LANGUAGE = /^[0-9A-Za-z *,\-.;=]*$/;
const SAFELISTED_TYPES = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']);
const SINGLE_RANGE = /^bytes=(\d+)-(\d*)$/;

/** Longest value, in bytes, that any safelisted header may have. */
const MAX_VALUE = 128;
/** Longest sum, in bytes, of all safelisted values; past it all of them are unsafe. */
const MAX_TOTAL = 1024;

/** Bytes on the wire. One that was no UTF-8 is kept as a lone surrogate, and is one byte. */
function byteLength(value: string): number {
  if (ASCII.test(value)) return value.length;
  const bytesOf = (point: number) => (point < 0x80 || (point >= 0xdc80 && point <= 0xdcff) ? 1 : point < 0x800 ? 2 : 3);
  return [...value].reduce((sum, char) => sum + (char.length === 2 ? 4 : bytesOf(char.charCodeAt(0))), 0);
}

const isSafeRange = (value: string): boolean => {
  const [, first, last] = SINGLE_RANGE.exec(value) ?? [];
  return first !== undefined && (last === undefined || last === '' || Number(first) <= Number(last));
};

const isSafeContentType = (value: string): boolean => {
  if (UNSAFE_BYTE.test(value)) return false;
  const essence = MIMEType.parse(value)?.essence;
  return essence !== undefined && SAFELISTED_TYPES.has(essence);
};

// A map, for a page may name a header `constructor` or `__proto__`, which every object has.
const SAFE_VALUES = new Map<string, (value: string) => boolean>([
  ['accept', (value) => !UNSAFE_BYTE.test(value)],
  ['accept-language', (value) => LANGUAGE.test(value)],
  ['content-language', (value) => LANGUAGE.test(value)],
  ['content-type', isSafeContentType],
  ['range', isSafeRange],
]);

/**
 * Whether a request header needs no permission of the server.
 * @see https://fetch.spec.whatwg.org/#cors-safelisted-request-header
 */
export function isSafelistedHeader([name, value]: HeaderLine): boolean {
  const isSafe = SAFE_VALUES.get(name.toLowerCase());
  return isSafe !== undefined && byteLength(value) <= MAX_VALUE && isSafe(value);
}

const FORBIDDEN = new Set(
  `accept-charset accept-encoding access-control-request-headers access-control-request-method connection
  content-length cookie cookie2 date dnt expect host keep-alive origin referer set-cookie te trailer transfer-encoding
  upgrade via`.split(/\s+/),
);

/**
 * A page cannot set these, so they never count.
 * @see https://fetch.spec.whatwg.org/#forbidden-request-header
 */
export function isForbiddenHeader(name: string): boolean {
  const lower = name.toLowerCase();
  return FORBIDDEN.has(lower) || lower.startsWith('sec-') || lower.startsWith('proxy-');
}

/**
 * Headers the browser puts in on its own below the page. A page may set some of them, and then they do count, but what
 * went over the wire does not tell who did; where there was a preflight, it tells.
 */
const BROWSER_SETS = new Set(
  `authorization cache-control device-memory downlink dpr ect if-match if-modified-since if-none-match if-range
  if-unmodified-since intervention last-event-id pragma priority purpose rtt save-data upgrade-insecure-requests
  user-agent viewport-width width x-client-data`.split(/\s+/),
);

/**
 * The lower-case names, sorted and without duplicates, for which the browser would have asked first.
 * @see https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names
 */
export function unsafeHeaderNames(headers: HeaderList): readonly string[] {
  const candidates = new Set<string>();
  const unsafe = new Set<string>();
  let safeBytes = 0;
  for (const line of headers) {
    const name = line[0].toLowerCase();
    if (BROWSER_SETS.has(name) || isForbiddenHeader(name)) continue;
    candidates.add(name);
    if (isSafelistedHeader(line)) safeBytes += byteLength(line[1]);
    else unsafe.add(name);
  }
  return [...(safeBytes > MAX_TOTAL ? candidates : unsafe)].sort();
}
