import type { Exchange } from '../../src/exchange/exchange.ts';
import { API, exchange, hop, PAGE, preflight, refused, requestHeaders, response } from './make.ts';

const MARKUP = '<img src=x onerror="alert(1)"><script>alert(2)</script>&amp;';
const CONTROLS = 'a\u0000b\u0007c\td\u001b[31me\u007f\u0085\u00a0\u200b\ufeff';
const BIDI = 'https://app.\u202emoc.elpmaxe\u202c/\u2066x\u2069';
const RAW_BYTES = 'caf\udcc3\udca9 \udcff lone \ud83d end';

function answered(url: string, value: string): Exchange {
  return refused([
    hop(url, {
      response: response(200, [
        ['Access-Control-Allow-Origin', value],
        ['X-Note', value],
      ]),
    }),
  ]);
}

/** Whatever a server or a page can put into our fields to break them or to deceive the reader. */
export const hostile: readonly Exchange[] = [
  answered(`${API}/${MARKUP}?q=${MARKUP}`, MARKUP),
  answered(`${API}/controls`, CONTROLS),
  answered(`${API}/bidi/\u202egnp.exe`, BIDI),
  answered(`${API}/bytes`, RAW_BYTES),
  answered(`${API}/long-value`, 'https://a.example/'.padEnd(65536, 'x')),
  answered(`${API}/${'long-path/'.repeat(1000)}end?${'q=1&'.repeat(300)}`, 'null'),
  answered(`${API}/zalgo`, `z${'\u0301'.repeat(400)}algo`),
  refused([
    hop(`${API}/method`, {
      method: 'M'.repeat(300),
      requestHeaders: null,
      preflight: preflight(
        'M'.repeat(300),
        `x-${'a'.repeat(4000)}`,
        response(204, [['Access-Control-Allow-Origin', PAGE]]),
      ),
    }),
  ]),
  exchange(
    [
      hop(`${API}/many-headers`, {
        requestHeaders: requestHeaders([[`X-${'N'.repeat(3000)}`, MARKUP]]),
        response: response(200, [
          ['Access-Control-Allow-Origin', PAGE],
          ...Array.from({ length: 300 }, (_, index) => [`X-Header-${index}`, `${CONTROLS}${index}`] as const),
        ]),
      }),
    ],
    { type: `type-${'t'.repeat(500)}` },
  ),
  exchange([hop('not a url \u2028 at all')], { outcome: 'failed', answered: false, netError: 'net::ERR_INVALID_URL' }),
];
