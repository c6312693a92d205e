import type { HeaderLine } from '../../src/http/headers.ts';
import type { Told, ToldCall } from './told.ts';

/** Characters of one message, more than the URL and headers of any request that a server takes. */
const LONGEST = 200_000;
const MOST_HEADERS = 500;

type Fields = Readonly<Record<string, unknown>>;

/** What a hook tells; null where it is none of it, for the page can say what it likes. */
export function readTold(message: unknown): Told | null {
  if (typeof message !== 'string' || message.length > LONGEST) return null;
  const fields = parse(message);
  if (fields === null || !isTime(fields.at)) return null;
  if (fields.kind === 'called') return readCall(fields);
  const { kind, at, id, error, directive, url } = fields;
  if (kind === 'failed' && isCount(id) && isText(error)) return { kind, id, at, error: error.slice(0, 100) };
  if (kind === 'violated' && isText(directive) && isText(url)) return { kind, at, directive, url };
  return null;
}

function readCall({ id, at, api, url, base, method, mode, credentials, headers, stack, controlled }: Fields) {
  if (!isCount(id) || !isTime(at) || !isApi(api) || typeof controlled !== 'boolean') return null;
  if (!isText(url) || !isText(base) || !isText(method) || !isText(mode) || !isText(credentials)) return null;
  if (!isText(stack) || !isHeaderList(headers)) return null;
  const call: ToldCall = {
    kind: 'called',
    id,
    at,
    api,
    url,
    base,
    method,
    mode,
    credentials,
    headers,
    stack,
    controlled,
  };
  return call;
}

function parse(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? (value as Fields | null) : null;
  } catch {
    return null;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value);
const isApi = (value: unknown): value is ToldCall['api'] =>
  value === 'fetch' || value === 'xhr' || value === 'eventsource';

const isHeaderList = (value: unknown): value is HeaderLine[] =>
  Array.isArray(value) && value.length <= MOST_HEADERS && value.every((line) => isHeaderLine(line));
const isHeaderLine = (line: unknown): boolean => Array.isArray(line) && line.length === 2 && line.every(isText);
