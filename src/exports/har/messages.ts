import type { Entry, Header, PostData, QueryString, Request, Response } from 'har-format';
import type { Response as Answer, RequestBody } from '../../exchange/exchange.ts';
import { getHeader, type HeaderList } from '../../http/headers.ts';
import { requestCookies, responseCookies } from './cookies.ts';

/** A request and what came back. */
export interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: HeaderList;
  readonly body: RequestBody | null;
  readonly response: Answer | null;
  /** The browser's name of the error; null where there was none. */
  readonly error: string | null;
}

/** A size or version that nobody tells an extension. */
const UNKNOWN = { httpVersion: '', headersSize: -1 };

/** The two messages of an entry. A request that nobody answered has the status 0, as browsers write it. */
export function messagesOf(sent: Sent): Pick<Entry, 'request' | 'response'> {
  return { request: requestOf(sent), response: responseOf(sent) };
}

function requestOf({ url, method, headers, body }: Sent): Request {
  return {
    method,
    // HAR leaves the fragment out.
    url: url.replace(/#.*$/s, ''),
    ...UNKNOWN,
    cookies: requestCookies(headers),
    headers: headersOf(headers),
    queryString: queryOf(url),
    ...(body && { postData: postDataOf(body) }),
    bodySize: body?.text == null ? -1 : new TextEncoder().encode(body.text).length,
  };
}

function responseOf({ response, error }: Sent): Response {
  const headers = response?.headers ?? response?.judgedHeaders ?? [];
  const answer: Response = {
    status: response?.status ?? 0,
    statusText: '',
    ...UNKNOWN,
    cookies: responseCookies(headers),
    headers: headersOf(headers),
    content: { size: -1, mimeType: getHeader(headers, 'Content-Type') ?? 'x-unknown' },
    redirectURL: getHeader(headers, 'Location') ?? '',
    bodySize: -1,
  };
  return Object.assign(answer, { _error: error });
}

const headersOf = (headers: HeaderList): Header[] => headers.map(([name, value]) => ({ name, value }));

function queryOf(url: string): QueryString[] {
  if (!URL.canParse(url)) return [];
  return [...new URL(url).searchParams].map(([name, value]) => ({ name, value }));
}

const OMITTED = {
  binary: 'Its bytes are no text, so it is not kept.',
  'too-long': 'It is too long to be kept.',
};

function postDataOf({ mimeType, text, omitted }: RequestBody): PostData {
  return { mimeType, text: text ?? '', ...(omitted && { comment: OMITTED[omitted] }) };
}
