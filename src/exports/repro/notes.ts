import type { Verdict } from '../../cors/verdict.ts';
import type { Exchange } from '../../exchange/exchange.ts';
import { getHeader } from '../../http/headers.ts';
import type { ReproRequest } from './requests.ts';

/** What of a repro differs from what the browser did, one sentence each. */
export function notesOf(exchange: Exchange, verdict: Verdict, requests: readonly ReproRequest[]): readonly string[] {
  return [
    ...(exchange.partial ? ['Some of what the browser did was missed, so there may be more requests than these.'] : []),
    ...(verdict.coveredBy.some((cover) => cover !== null)
      ? ['The browser needed a preflight and had its answer in the cache; it is not repeated here.']
      : []),
    ...(exchange.hops.some(({ response }) => response?.fromCache)
      ? ['The browser had an answer in its cache; here the server is asked.']
      : []),
    ...(verdict.outcome === 'network-failure'
      ? ['The browser failed for another reason than CORS, which may not be there for another client.']
      : []),
    ...(verdict.interference
      ? ['The browser judged other headers than the server sent: an extension or an override changed them.']
      : []),
    ...(verdict.credentials.mode === 'unknown' && verdict.classification.kind !== 'not-cors'
      ? ['Whether the request includes credentials is not known; the answers are checked as if it did not.']
      : []),
    ...(verdict.classification.kind === 'not-cors'
      ? ['CORS does not apply, so nothing is demanded of the answers.']
      : []),
    ...requests.flatMap(notesOfRequest),
  ];
}

function notesOfRequest(request: ReproRequest): readonly string[] {
  return [...aboutHeaders(request), ...aboutBody(request)];
}

function aboutHeaders({ title, known, unvalued, conditions, unsendable, on }: ReproRequest): readonly string[] {
  const source = {
    sent: null,
    intended:
      'its headers are those in the log of DevTools, and what the preflight shows of the browser; cookies are left out',
    called:
      'its headers are those that the page set, and what the preflight shows of the browser; cookies are left out',
    'put together':
      on === 'preflight'
        ? 'it is put together from the request before'
        : 'its headers are put together from those of the request before; cookies are left out',
  }[known];
  return [
    ...(source === null ? [] : [`${title}: ${source}.`]),
    ...(unvalued.length === 0 ? [] : [`${title}: the values of ${unvalued.join(', ')} are not known, and are empty.`]),
    ...(conditions.length === 0
      ? []
      : [`${title}: ${conditions.join(' and ')} asked whether the browser's copy is still good, and is left out.`]),
    ...(unsendable.length === 0
      ? []
      : [`${title}: ${unsendable.length} of its headers cannot be sent, and are left out.`]),
  ];
}

function aboutBody({ title, body, method, headers }: ReproRequest): readonly string[] {
  if (body?.omitted === 'binary') return [`${title}: its body is binary, and is left out.`];
  if (body?.omitted === 'too-long') return [`${title}: its body is too long for a command, and is left out.`];
  const mayHave = !/^(?:GET|HEAD|OPTIONS)$/.test(method) && getHeader(headers, 'Content-Type') !== null;
  return body === null && mayHave ? [`${title}: its body, if it had one, is not known.`] : [];
}
