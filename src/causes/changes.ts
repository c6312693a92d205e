import type { Exchange, Response } from '../exchange/exchange.ts';
import { getHeader } from '../http/headers.ts';
import { type Sentence, sentence } from '../sentence.ts';
import { cut, place } from './evidence.ts';

const NAMES = ['Origin', 'Credentials', 'Methods', 'Headers']
  .map((what) => `Access-Control-Allow-${what}`)
  .concat('Location');

/** The headers that decide and were not judged as they were sent, one sentence each. */
export function changes({ hops }: Exchange): readonly Sentence[] {
  return hops.flatMap(({ url, method, preflight, response }) => [
    ...changesOf(`OPTIONS ${place(url)}`, preflight?.response ?? null),
    ...changesOf(`${method} ${place(url)}`, response),
  ]);
}

function changesOf(what: string, response: Response | null): Sentence[] {
  const { headers, judgedHeaders } = response ?? {};
  if (!headers || !judgedHeaders) return [];
  return NAMES.flatMap((name) => {
    const [sent, judged] = [getHeader(headers, name), getHeader(judgedHeaders, name)];
    if (sent === judged) return [];
    return [changeOf(what, name, sent, judged)];
  });
}

function changeOf(what: string, name: string, sent: string | null, judged: string | null): Sentence {
  const tell = (value: string | null) => `${name}: ${cut(value ?? '')}`;
  if (sent === null) return sentence`${what}: the server sent no ${name}, the browser judged ${tell(judged)}`;
  if (judged === null) return sentence`${what}: the server sent ${tell(sent)}, the browser judged no ${name}`;
  return sentence`${what}: the server sent ${tell(sent)}, the browser judged ${tell(judged)}`;
}
