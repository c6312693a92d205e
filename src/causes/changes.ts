import type { Exchange, Response } from '../exchange/exchange.ts';
import { getHeader } from '../http/headers.ts';
import { cut, place } from './evidence.ts';

const NAMES = ['Origin', 'Credentials', 'Methods', 'Headers']
  .map((what) => `Access-Control-Allow-${what}`)
  .concat('Location');

/** The headers that decide and were not judged as they were sent, one sentence each. */
export function changes({ hops }: Exchange): readonly string[] {
  return hops.flatMap(({ url, method, preflight, response }) => [
    ...changesOf(`OPTIONS ${place(url)}`, preflight?.response ?? null),
    ...changesOf(`${method} ${place(url)}`, response),
  ]);
}

function changesOf(what: string, response: Response | null): string[] {
  const { headers, judgedHeaders } = response ?? {};
  if (!headers || !judgedHeaders) return [];
  return NAMES.flatMap((name) => {
    const [sent, judged] = [getHeader(headers, name), getHeader(judgedHeaders, name)];
    if (sent === judged) return [];
    const tell = (value: string | null) => (value === null ? `no ${name}` : `${name}: ${cut(value)}`);
    return [`${what}: the server sent ${tell(sent)}, the browser judged ${tell(judged)}`];
  });
}
