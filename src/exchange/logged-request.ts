import { getHeader, type HeaderLine, type HeaderList } from '../http/headers.ts';
import type { RequestBody } from './exchange.ts';

/** What a request carried, as DevTools' log and the HAR that it saves have it. */
export interface PostData {
  readonly mimeType: string;
  readonly text: string;
}

/**
 * Characters. What is kept stays in memory as long as the exchange, and has to fit into one argument of a command,
 * which is 128 KiB on Linux. Chromium tells a body of any length (measured, Chromium 156: 2 MB).
 */
const LONGEST = 64 * 1024;

/**
 * The body of a request, if its text is the very bytes that were sent. DevTools shows no bytes, only a text made of them,
 * and does not say where it made it up: of a Blob or FormData, U+FFFD stands for what is no UTF-8; an ArrayBuffer that is
 * none is read as Latin-1; and a file of the disk is left out (measured, Chromium 156).
 * @param headers of the request as the log has them: with a Content-Length only if it was sent
 */
export function bodyInLog(postData: PostData | undefined, headers: HeaderList): RequestBody | null {
  const length = contentLength(headers);
  if (!postData?.text) return length ? omitted(getHeader(headers, 'Content-Type') ?? '', 'binary') : null;
  const { mimeType, text } = postData;
  if (text.length > LONGEST) return omitted(mimeType, 'too-long');
  const isExact = !text.includes('\ufffd') && (length === null ? isLikelyExact(postData) : byteLength(text) === length);
  return isExact ? { mimeType, text, omitted: null } : omitted(mimeType, 'binary');
}

const omitted = (mimeType: string, why: 'binary' | 'too-long'): RequestBody => ({ mimeType, text: null, omitted: why });

function contentLength(headers: HeaderList): number | null {
  const value = getHeader(headers, 'Content-Length');
  return value === null ? null : Number(value);
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** Where no length tells. What a page wrote as a text has a type, and none of the control characters above ASCII. */
function isLikelyExact({ mimeType, text }: PostData): boolean {
  if (FILE_LEFT_OUT.test(text)) return false;
  const couldBeLatin1 = /[\u0080-\u00ff]/.test(text) && !/[\u0100-\uffff]/.test(text);
  return !couldBeLatin1 || (mimeType !== '' && !/[\u0080-\u009f]/.test(text));
}

/** A part of a form that is a file, with nothing in it. */
const FILE_LEFT_OUT = /; filename="[^"\r\n]*"\r\n(?:Content-Type: [^\r\n]*\r\n)?\r\n\r\n--/;

/** Chromium makes these for every request, also for one that it never sends. */
const OF_BROWSER = /^(?:user-agent|referer|sec-.*)$/i;

/** What a request would have carried that was never sent, but for what the browser makes itself. */
export function intendedInLog(headers: HeaderList): HeaderList {
  return headers.filter(([name]: HeaderLine) => !OF_BROWSER.test(name));
}
