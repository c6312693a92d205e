import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReportedExchange } from '../../src/exports/report.ts';
import { NUMBER, startNumberingServer } from '../support/numbering-server.ts';
import { waitForExchanges } from '../support/panel.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
}

const servers: Awaited<ReturnType<typeof startNumberingServer>>[] = [];
let watched: WatchedPage;

beforeAll(async () => {
  const [page, elsewhere] = [await startNumberingServer(), await startNumberingServer()];
  servers.push(page, elsewhere, await startNumberingServer(elsewhere.origin));
  watched = await openWatchedPage(page.origin);
});

afterAll(async () => {
  await watched?.close();
  for (const server of servers) server.close();
});

/** 1,200 preflighted requests: some alone on their URL, some identical twins, some alike but for method or header. */
function burst(origin: string): Sent[] {
  const PLACES = ['allow', 'refuse', 'redirect'];
  return Array.from({ length: 300 }, (_, index): Sent[] => {
    const place = `${origin}/${PLACES[index % 3]}`;
    return [
      { url: `${place}/own/${index}`, method: 'PUT', headers: {} },
      { url: `${place}/twins/${index % 12}`, method: 'PUT', headers: { 'X-Twin': '1' } },
      {
        url: `${place}/methods/${index % 12}`,
        method: ['PUT', 'DELETE', 'PATCH'][(index % 5) % 3] ?? 'PUT',
        headers: {},
      },
      { url: `${place}/headers/${index % 12}`, method: 'POST', headers: { [`X-${index % 5}`]: '1' } },
    ];
  }).flat();
}

/** What Chromium itself says: for each method and URL, the numbers of the preflights, by when their request began. */
async function chromiumPairs(): Promise<{ pairs(): Record<string, string[][]>; finished(): number }> {
  /** Method and URL by request id, in the order the requests began. */
  const keys = new Map<string, string>();
  /** Preflight ids by the id of their request; a preflight may be told of before its request is. */
  const preflights = new Map<string, string[]>();
  const numbers = new Map<string, string>();
  let finished = 0;
  const session = await watched.page.createCDPSession();
  session.on('Network.requestWillBeSent', ({ requestId, request, initiator }) => {
    const { type, requestId: actual = '' } = initiator;
    if (type === 'preflight') preflights.set(actual, [...(preflights.get(actual) ?? []), requestId]);
    else if (!keys.has(requestId)) keys.set(requestId, `${request.method} ${request.url}`);
  });
  session.on('Network.responseReceivedExtraInfo', ({ requestId, headers }) => {
    const number = headers[NUMBER];
    if (number !== undefined) numbers.set(requestId, number);
  });
  const end = ({ requestId }: { requestId: string }) => {
    if (keys.has(requestId)) finished++;
  };
  session.on('Network.loadingFinished', end);
  session.on('Network.loadingFailed', end);
  await session.send('Network.enable');
  const numbersOf = (id: string) => (preflights.get(id) ?? []).map((preflight) => numbers.get(preflight) ?? '?');
  return {
    pairs: () => groupByKey([...keys].map(([id, key]) => [key, numbersOf(id)])),
    finished: () => finished,
  };
}

function ourPairs(exchanges: readonly ReportedExchange[]): Record<string, string[][]> {
  return groupByKey(
    exchanges.map(({ method, url, hops }) => {
      const preflights = hops.flatMap(({ preflight }) => (preflight && preflight !== 'cached' ? [preflight] : []));
      const numbers = preflights.map(({ responseHeaders }) => responseHeaders.find(([name]) => name === NUMBER)?.[1]);
      return [`${method} ${url}`, numbers.map((number) => number ?? '?')];
    }),
  );
}

function groupByKey(entries: [key: string, numbers: string[]][]): Record<string, string[][]> {
  const groups: Record<string, string[][]> = {};
  for (const [key, numbers] of entries) groups[key] = [...(groups[key] ?? []), numbers];
  return groups;
}

test('every preflight of a burst of 1,200 belongs to the request Chromium made it for', async () => {
  const chromium = await chromiumPairs();
  const requests = burst(servers[2]?.origin ?? '');
  await watched.page.evaluate(
    (all) => Promise.allSettled(all.map(({ url, method, headers }) => fetch(url, { method, headers }))),
    requests,
  );
  const exchanges = await waitForExchanges(watched.panel, requests.length, 60_000);
  await expect.poll(chromium.finished, { timeout: 30_000 }).toBe(requests.length);
  const theirs = chromium.pairs();
  expect(Object.values(theirs).flat(2).length, 'preflights, one for each request and one more for each redirect').toBe(
    1600,
  );
  expect(ourPairs(exchanges)).toEqual(theirs);
}, 180_000);
