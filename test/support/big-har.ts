import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

const PAGE = 'https://app.example.com';

const HEADERS = Array.from({ length: 12 }, (_, place) => ({
  name: `x-header-${place}`,
  value: `value ${place}; "quoted"`,
}));
const BODY = `{"text":"${'Lorem ipsum dolor sit amet.\\n'.repeat(40)}"}`;

/** The members of `log` that come before its entries. */
export const BIG_HAR_HEAD = {
  version: '1.2',
  creator: { name: 'WebInspector', version: '537.36' },
  pages: [{ startedDateTime: '2026-11-20T00:00:00.000Z', id: 'page_1', title: `${PAGE}/`, pageTimings: {} }],
};

/** One entry as Chrome writes it; one in four asks another origin, and one in eight is refused. */
export function bigHarEntry(index: number): unknown {
  const crossOrigin = index % 4 === 0;
  const url = crossOrigin ? `https://api.example.net/v1/items/${index}` : `${PAGE}/assets/${index}.js`;
  const allow = index % 8 === 0 ? [] : [{ name: 'access-control-allow-origin', value: PAGE }];
  return {
    _initiator: { type: 'script', stack: { callFrames: [] } },
    _priority: 'High',
    _resourceType: crossOrigin ? 'fetch' : 'script',
    cache: {},
    pageref: 'page_1',
    request: {
      ...{ method: 'GET', url, httpVersion: 'http/2.0', queryString: [], cookies: [], headersSize: -1, bodySize: 0 },
      headers: [
        ...HEADERS,
        { name: 'sec-fetch-mode', value: crossOrigin ? 'cors' : 'no-cors' },
        { name: 'sec-fetch-site', value: crossOrigin ? 'cross-site' : 'same-origin' },
        ...(crossOrigin ? [{ name: 'origin', value: PAGE }] : []),
      ],
    },
    response: {
      ...{ status: 200, statusText: '', httpVersion: 'http/2.0', cookies: [], redirectURL: '', headersSize: -1 },
      headers: [...HEADERS, ...allow],
      content: { size: BODY.length, mimeType: 'application/json', text: BODY },
      ...{ bodySize: -1, _transferSize: 900, _error: crossOrigin && index % 8 === 0 ? 'net::ERR_FAILED' : null },
    },
    serverIPAddress: '',
    startedDateTime: new Date(Date.UTC(2026, 10, 20) + index * 10).toISOString(),
    time: 12.5,
    timings: { blocked: 1, dns: -1, ssl: -1, connect: -1, send: 0, wait: 10, receive: 1 },
  };
}

/**
 * Writes a HAR of at least this many bytes.
 * @returns how many entries it has
 */
export async function writeBigHar(path: string, bytes: number): Promise<number> {
  const file = createWriteStream(path);
  file.write(`{"log": ${JSON.stringify(BIG_HAR_HEAD).slice(0, -1)}, "entries": [\n`);
  let written = 0;
  let entries = 0;
  while (written < bytes) {
    const text = `${entries === 0 ? '' : ',\n'}${JSON.stringify(bigHarEntry(entries), null, 2)}`;
    entries += 1;
    written += text.length;
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end('\n]}}\n');
  await finished(file);
  return entries;
}
