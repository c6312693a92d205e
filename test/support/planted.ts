import type { Exchange, Hop, Response } from '../../src/exchange/exchange.ts';
import type { HeaderLine } from '../../src/http/headers.ts';
import { API, failed, OTHER, PAGE } from './exchange.ts';

/** Exchanges with secrets in all places that an exchange has. */
export interface Planted {
  readonly exchanges: readonly Exchange[];
  readonly pageUrl: string;
  /** Each under its place, each once. */
  readonly secrets: ReadonlyMap<string, string>;
}

const LETTERS = 'bcdfghjklm';
const written = (number: number): string => [...String(number)].map((digit) => LETTERS[Number(digit)]).join('');

/** Names of headers whose values may stay, but for what looks like chance in them. */
const OPEN_NAMES = `Server Via X-Powered-By X-Served-By X-Cache Cache-Control Alt-Svc X-Amzn-ErrorType Vary Allow
  X-Generator Content-Encoding`.split(/\s+/);
/** Names of headers that tell a server's secrets, or a page's. */
const CLOSED_NAMES = `ETag Server-Timing X-Request-Id Content-Security-Policy Report-To NEL X-Debug-Token Set-Cookie2
  X-Amz-Request-Id Private-Network-Access-ID X-Anything SourceMap Refresh CF-Ray`.split(/\s+/);

/** Plants another secret in each place; a new call plants the same ones. */
export function plantSecrets(): Planted {
  const secrets = new Map<string, string>();
  const add = (place: string, secret: string) => {
    const name = `${place} (${secrets.size})`;
    secrets.set(name, secret);
    return secret;
  };
  /** Words alone: where they are hidden, it is because of the place. */
  const word = (place: string) => add(place, `swordfish${written(secrets.size)}`);
  /** What looks like chance. */
  const token = (place: string) => add(place, `k7Q${secrets.size}zW5bT9`);
  const jwt = (place: string) =>
    `eyJhbGciOiJub25lIn0.${token(`payload of a JWT ${place}`)}.${token(`signature ${place}`)}`;

  const tail = (of: string) =>
    [
      `/${token(`path of ${of}`)}/${token(`e-mail in the path of ${of}`)}@example.com/${jwt(`in the path of ${of}`)}`,
      `;jsessionid=${word(`path parameter of ${of}`)}/a%2F${token(`encoded path of ${of}`)}.json`,
      `?a=${word(`query of ${of}`)}&b=${word(`encoded query of ${of}`)}%21&${token(`switch of ${of}`)}`,
      `&${token(`name in the query of ${of}`)}=1&c=${jwt(`in the query of ${of}`)}#${word(`fragment of ${of}`)}`,
    ].join('');
  const url = (of: string, origin = API) =>
    `${origin.replace('//', `//${word(`user of ${of}`)}:${word(`password of ${of}`)}@`)}${tail(of)}`;
  const line = (name: string, value: string): HeaderLine => [name, value];

  const sent = (of: string): readonly HeaderLine[] => [
    line('Origin', PAGE),
    line('Sec-Fetch-Mode', 'cors'),
    line('Authorization', `Bearer ${word(`Authorization ${of}`)}`),
    line('Proxy-Authorization', `Basic ${btoa(`joe:${word(`password in Basic ${of}`)}`)}`),
    line(
      'Cookie',
      `sid=${word(`cookie ${of}`)}; session=.eJ${token(`session ${of}`)}; ${word(`cookie without a name ${of}`)}`,
    ),
    line('X-Api-Key', word(`X-Api-Key ${of}`)),
    line('Sec-WebSocket-Protocol', word(`Sec-WebSocket-Protocol ${of}`)),
    line('If-None-Match', `W/"${word(`If-None-Match ${of}`)}"`),
    line('Content-Type', `multipart/form-data; boundary=${word(`boundary ${of}`)}`),
    line('Referer', url(`Referer ${of}`, PAGE)),
    line('User-Agent', `Mozilla/5.0 (${token(`User-Agent ${of}`)})`),
    line('Accept', `application/json;v=${token(`Accept ${of}`)}`),
    line(':path', tail(`:path ${of}`)),
  ];
  const answered = (of: string): readonly HeaderLine[] => [
    line('Access-Control-Allow-Origin', 'https://www.example.org'),
    line('Access-Control-Allow-Credentials', 'false'),
    line('Access-Control-Allow-Methods', 'GET, PATCH'),
    line('Access-Control-Allow-Headers', 'x-planted, x-other'),
    line('Access-Control-Expose-Headers', 'x-exposed'),
    line('Access-Control-Max-Age', '4321'),
    line('Location', url(`Location ${of}`, OTHER)),
    line('Content-Location', tail(`Content-Location ${of}`)),
    line('Link', `<${url(`Link ${of}`)}>; rel="next"; title="${token(`title of Link ${of}`)}"`),
    line('Set-Cookie', `sid=${word(`Set-Cookie ${of}`)}; Path=/; x=${word(`attribute of Set-Cookie ${of}`)}`),
    line('WWW-Authenticate', `Bearer realm="${word(`realm ${of}`)}", scope=${word(`scope ${of}`)}`),
    line('Proxy-Authenticate', `Negotiate ${word(`Negotiate ${of}`)}==`),
    line('Content-Type', `text/html; charset=utf-8; x=${word(`parameter of Content-Type ${of}`)}`),
    line('Content-Disposition', `attachment; filename="${word(`file name ${of}`)}.pdf"`),
    ...OPEN_NAMES.map((name) => line(name, `x ${token(`${name} ${of}`)} y`)),
    ...CLOSED_NAMES.map((name) => line(name, `x ${word(`${name} ${of}`)} "y"`)),
  ];
  const response = (of: string, status: number): Response => ({
    ...{ status, headers: answered(of), fromCache: false },
    judgedHeaders: answered(`${of}, judged`),
  });

  const site = (of: string) => ({
    url: url(`call site ${of}`, PAGE),
    ...{ line: 3, column: 5, functionName: `load_${token(`function ${of}`)}` },
  });
  const hop = (at: string): Pick<Hop, 'url' | 'intendedHeaders' | 'body'> => ({
    url: url(`URL ${at}`),
    intendedHeaders: sent(`meant ${at}`),
    body: {
      mimeType: `multipart/form-data; boundary=${word(`boundary of the body ${at}`)}`,
      text: `{"a": "${word(`body ${at}`)}", "b": "${token(`body ${at}`)}"}`,
      omitted: null,
    },
  });

  const [unasked, refused] = [1, 2].map((id) => failed({ id: `planted ${id}`, hops: [{ method: 'PATCH' }] })) as [
    Exchange,
    Exchange,
  ];
  const base = refused.hops[0] as Hop;
  const preflight = (at: string) => ({
    ...{ id: `preflight ${at}`, startedAt: 0, finishedAt: 1, netError: null },
    requestHeaders: [
      line('Access-Control-Request-Method', 'PATCH'),
      line('Access-Control-Request-Headers', 'x-planted'),
      ...sent(`on the preflight ${at}`),
    ],
  });
  const exchanges: readonly Exchange[] = [
    {
      ...unasked,
      hops: [
        {
          ...base,
          ...hop('unsent'),
          requestHeaders: null,
          preflight: { ...preflight('1'), response: response('to the preflight', 404) },
        },
      ],
      callSite: site('of the exchange'),
      callFailure: {
        id: 'call',
        at: 2,
        error: token('error of the call'),
        violatedDirective: `connect-src ${token('directive')}`,
      },
    },
    {
      ...refused,
      hops: [
        {
          ...base,
          ...hop('first'),
          requestHeaders: sent('first'),
          redirectUrl: url('the redirect', OTHER),
          preflight: { ...preflight('2'), response: response('to the second preflight', 204) },
          response: response('first', 307),
        },
        { ...base, ...hop('second'), requestHeaders: sent('second'), response: response('second', 503) },
      ],
      call: {
        ...{
          id: 'call',
          api: 'fetch',
          at: 0,
          frameId: 0,
          method: 'PATCH',
          mode: 'cors',
          credentials: 'include',
          controlled: false,
        },
        url: url('the call'),
        headers: sent('of the call'),
        callSite: site('of the call'),
      },
    },
  ];
  return { exchanges, pageUrl: url('the page', PAGE), secrets };
}
