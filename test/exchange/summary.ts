import type { Exchange, Hop, Response } from '../../src/exchange/exchange.ts';
import { API } from '../support/exchange.ts';

/** An exchange in one line: `PUT asked 204 sent 307, then PUT https://… unsent: net::ERR_FAILED`. */
export function summaryOf({ hops, outcome, netError, answered, partial }: Exchange): string {
  const end = [
    hops.map((hop, index) => hopText(hop, hops[index + 1])).join(', then '),
    answered && outcome !== 'completed' && 'answered',
    partial && 'partial',
  ];
  return `${end.filter(Boolean).join(', ')}: ${netError ?? outcome}`;
}

function hopText(
  { method, url, preflight, requestHeaders, response, redirectUrl }: Hop,
  next: Hop | undefined,
): string {
  const led = redirectUrl !== null && redirectUrl !== next?.url;
  const words = [
    method,
    url !== API && url,
    preflight && `asked ${preflight.netError ?? preflight.response?.status ?? '…'}`,
    requestHeaders ? 'sent' : 'unsent',
    response && responseText(response),
  ];
  return words.filter(Boolean).join(' ') + (led ? `, led to ${redirectUrl}` : '');
}

function responseText({ status, fromCache, judgedHeaders, headers }: Response): string {
  const changed = judgedHeaders !== null && headers !== null;
  return `${status}${fromCache ? ' (cache)' : ''}${changed ? ' (changed)' : ''}`;
}
