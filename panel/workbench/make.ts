import type { Exchange, Hop, Preflight, Response } from '../../src/exchange/exchange.ts';
import type { HeaderList } from '../../src/http/headers.ts';

export const PAGE = 'https://app.example.com';
export const API = 'https://api.example.net';
const START = Date.UTC(2026, 10, 20, 9, 41, 7, 204);

let made = 0;

export function response(status: number, headers: HeaderList, more: Partial<Response> = {}): Response {
  const usual: HeaderList = [
    ['Content-Type', 'application/json; charset=utf-8'],
    ['Date', 'Fri, 20 Nov 2026 09:41:07 GMT'],
    ['Server', 'nginx/1.27.4'],
  ];
  return { status, headers: [...headers, ...usual], judgedHeaders: null, fromCache: false, ...more };
}

/** The OPTIONS request for a method and header names, with its answer. */
export function preflight(method: string, headers: string, answer: Response | null, origin = PAGE): Preflight {
  made += 1;
  return {
    id: `preflight-${made}`,
    startedAt: START + made * 40 + 2,
    finishedAt: answer && START + made * 40 + 14,
    requestHeaders: [
      ['Accept', '*/*'],
      ['Access-Control-Request-Method', method],
      ...(headers === '' ? [] : [['Access-Control-Request-Headers', headers] as const]),
      ['Origin', origin],
      ['Sec-Fetch-Mode', 'cors'],
    ],
    response: answer,
    netError: null,
  };
}

export function requestHeaders(more: HeaderList = [], origin = PAGE): HeaderList {
  return [
    ['Accept', 'application/json'],
    ...more,
    ['Origin', origin],
    ['Referer', `${PAGE}/`],
    ['Sec-Fetch-Dest', 'empty'],
    ['Sec-Fetch-Mode', 'cors'],
    ['Sec-Fetch-Site', 'cross-site'],
    ['User-Agent', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36'],
  ];
}

export function hop(url: string, more: Partial<Hop> = {}): Hop {
  return {
    url,
    method: 'GET',
    startedAt: START + made * 40,
    requestHeaders: requestHeaders(),
    intendedHeaders: null,
    body: null,
    preflight: null,
    response: null,
    redirectUrl: null,
    ...more,
  };
}

export function exchange(hops: readonly Hop[], more: Partial<Exchange> = {}): Exchange {
  made += 1;
  const startedAt = hops[0]?.startedAt ?? START;
  return {
    id: `exchange-${made}`,
    type: 'xmlhttprequest',
    initiator: PAGE,
    topLevelOrigin: PAGE,
    frameId: 0,
    documentId: null,
    fromWorker: false,
    startedAt,
    finishedAt: startedAt + 31 + ((made * 37) % 211),
    hops,
    outcome: 'completed',
    answered: true,
    netError: null,
    callSite: null,
    call: null,
    callFailure: null,
    partial: false,
    ...more,
  };
}

/** An exchange that the browser refused, as it reports it. */
export function refused(hops: readonly Hop[], more: Partial<Exchange> = {}): Exchange {
  return exchange(hops, { outcome: 'failed', answered: false, netError: 'net::ERR_FAILED', ...more });
}
