import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { HeaderLine } from '../../src/http/headers.ts';
import type { Answer, Origins, PlannedExchange, PlannedHop, PlannedRequest } from './plan.ts';

type Weighted<T> = readonly (readonly [weight: number, value: T])[];

export interface Dice {
  pick<T>(choices: Weighted<T>): T;
}

export function createDice(seed: number): Dice {
  const generator = xoroshiro128plus(seed);
  return {
    pick(choices) {
      const total = choices.reduce((sum, [weight]) => sum + weight, 0);
      let rolled = uniformInt(generator, 1, total);
      for (const [weight, value] of choices) {
        rolled -= weight;
        if (rolled <= 0) return value;
      }
      throw new Error('unreachable: the roll is at most the sum of the weights');
    },
  };
}

const METHODS: Weighted<string> = [
  [8, 'GET'],
  [4, 'POST'],
  [1, 'HEAD'],
  [4, 'PUT'],
  [3, 'DELETE'],
  [1, 'PATCH'],
  [1, 'patch'],
  [1, 'put'],
  [1, 'OPTIONS'],
  [1, 'QUERY'],
];

const HEADERS: Weighted<Readonly<Record<string, string>>> = [
  [8, {}],
  [3, { 'X-A': '1' }],
  [2, { 'X-Z': '1', 'X-A': '2' }],
  [3, { 'Content-Type': 'application/json' }],
  [1, { 'Content-Type': 'text/plain;charset=UTF-8' }],
  [1, { Authorization: 'Bearer secret', 'X-A': '1' }],
  [1, { Accept: 'application/vnd.api+json', 'Accept-Language': 'de;q=0.5' }],
  [1, { Range: 'bytes=0-5' }],
  [1, { 'Accept-Language': 'a'.repeat(129) }],
];

/** Access-Control-Allow-Origin lines; `O` stands for the page's origin. */
const ALLOW_ORIGIN: Weighted<readonly string[]> = [
  [40, ['O']],
  [16, ['*']],
  [4, []],
  [4, ['null']],
  [1, ['https://other.example']],
  [1, ['O/']],
  [1, ['O, https://other.example']],
  [1, ['O', 'O']],
  [1, ['*', '*']],
  [1, ['']],
  [1, ['*.example.com']],
  [1, ['app.example.com']],
  [1, ['localhost:3000']],
  [1, ['https://*.example.com']],
  [1, ['HTTP://LOCALHOST']],
  [1, ['$http_origin']],
  [1, ['true']],
  [1, ['\t* ']],
  [1, ['**']],
  [1, ['https://caf\u00e9.example']],
  [1, ['https://a.example/\u00ff']],
  [1, ['O, \u00ff']],
  [1, ['https://a.example|https://b.example']],
  [1, ['O\u0001']],
  [1, ['https://a.example;https://b.example']],
];

const ALLOW_CREDENTIALS: Weighted<readonly string[]> = [
  [22, ['true']],
  [6, []],
  [1, ['True']],
  [1, ['false']],
  [1, ['true', 'true']],
  [1, ['']],
  [1, ['true\u00ff']],
];

const ALLOW_METHODS: Weighted<readonly string[]> = [
  [24, ['GET, PUT, DELETE, PATCH, patch, OPTIONS, QUERY']],
  [3, ['*']],
  [2, []],
  [1, ['GET']],
  [1, ['put, delete, patch']],
  [1, ['PUT DELETE']],
  [1, [',,PUT,, DELETE,PATCH']],
  [1, ['PUT', 'DELETE, PATCH, patch']],
  [1, ['"PUT"']],
];

const ALLOW_HEADERS: Weighted<readonly string[]> = [
  [24, ['x-a, X-Z, Content-Type, authorization, accept-language, range']],
  [3, ['*']],
  [2, []],
  [1, ['x-a']],
  [1, ['x-a x-z']],
  [1, ['content-type:']],
  [1, ['*, authorization']],
  [1, ['X-A', 'x-z,content-type']],
];

const MAX_AGE: Weighted<readonly string[]> = [
  [6, []],
  [1, ['0']],
  [3, ['600']],
  [1, ['-1']],
  [1, ['abc']],
  [1, ['600', '600']],
];

const PREFLIGHT_STATUS: Weighted<number> = [
  [30, 204],
  [16, 200],
  [1, 206],
  [1, 299],
  [1, 304],
  [1, 300],
  [1, 302],
  [1, 308],
  [1, 401],
  [1, 404],
  [1, 405],
  [1, 500],
];

const FINAL_STATUS: Weighted<number> = [
  [12, 200],
  [1, 204],
  [1, 201],
  [1, 300],
  [1, 302],
  [1, 304],
  [1, 403],
  [1, 404],
  [1, 500],
];

const REDIRECT_STATUS: Weighted<number> = [
  [2, 301],
  [3, 302],
  [2, 303],
  [3, 307],
  [3, 308],
];

/** How many redirects an exchange has. */
const REDIRECTS: Weighted<number> = [
  [14, 0],
  [4, 1],
  [2, 2],
  [1, 3],
];

/** The next exchange for a page on `origins.page`; `id` makes its URLs its own. */
export function randomExchange(dice: Dice, origins: Origins, id: number): PlannedExchange {
  const redirects = dice.pick(REDIRECTS);
  const places = Array.from({ length: redirects + 1 }, () => dice.pick(placesOf(origins)));
  if (redirects === 0 && places[0] === origins.page) places[0] = origins.crossSite;
  const urls = places.map((origin, hop) => `${origin}/x/${id}/${hop}`);
  const hops = urls.map((url, hop): PlannedHop => {
    const preflight = preflightAnswer(dice, origins);
    const next = urls[hop + 1];
    return { url, preflight, answer: next === undefined ? finalAnswer(dice, origins) : redirect(dice, origins, next) };
  });
  return { request: randomRequest(dice, urls[0] ?? ''), hops };
}

function placesOf(origins: Origins): Weighted<string> {
  return [
    [1, origins.page],
    [2, origins.sameSite],
    [6, origins.crossSite],
  ];
}

function randomRequest(dice: Dice, url: string): PlannedRequest {
  const method = dice.pick(METHODS);
  const takesBody = method !== 'GET' && method !== 'HEAD';
  const api = dice.pick<PlannedRequest['api']>([
    [3, 'fetch'],
    [1, 'xhr'],
  ]);
  const credentials = dice.pick<PlannedRequest['credentials']>([
    [1, 'omit'],
    [4, 'same-origin'],
    [4, 'include'],
  ]);
  return {
    url,
    api,
    method,
    headers: dice.pick(HEADERS),
    credentials,
    redirect:
      api === 'xhr'
        ? 'follow'
        : dice.pick<PlannedRequest['redirect']>([
            [20, 'follow'],
            [1, 'manual'],
            [1, 'error'],
          ]),
    body: takesBody
      ? dice.pick<string | null>([
          [1, null],
          [1, 'body'],
        ])
      : null,
    listensToUpload:
      api === 'xhr' &&
      takesBody &&
      dice.pick([
        [4, false],
        [1, true],
      ]),
  };
}

const lines = (name: string, values: readonly string[]): HeaderLine[] => values.map((value) => [name, value] as const);

function accessHeaders(dice: Dice, origins: Origins): HeaderLine[] {
  const allowOrigin = dice.pick(ALLOW_ORIGIN).map((value) => value.replaceAll('O', origins.page));
  return [
    ...lines('Access-Control-Allow-Origin', allowOrigin),
    ...lines('access-control-allow-credentials', dice.pick(ALLOW_CREDENTIALS)),
  ];
}

const DROPPED: Answer = { status: 0, headers: [], drop: true };
const IS_DROPPED: Weighted<boolean> = [
  [60, false],
  [1, true],
];

function preflightAnswer(dice: Dice, origins: Origins): Answer {
  if (dice.pick(IS_DROPPED)) return DROPPED;
  const status = dice.pick(PREFLIGHT_STATUS);
  const location = dice.pick<readonly string[]>([
    [4, [`${origins.crossSite}/elsewhere`]],
    [1, []],
    [1, ['']],
    [1, ['http://[']],
  ]);
  return {
    status,
    headers: [
      ...accessHeaders(dice, origins),
      ...lines('Access-Control-Allow-Methods', dice.pick(ALLOW_METHODS)),
      ...lines('Access-Control-Allow-Headers', dice.pick(ALLOW_HEADERS)),
      ...lines('Access-Control-Max-Age', dice.pick(MAX_AGE)),
      ...(status >= 300 && status < 400 ? lines('Location', location) : []),
    ],
  };
}

function redirect(dice: Dice, origins: Origins, next: string): Answer {
  if (dice.pick(IS_DROPPED)) return DROPPED;
  const target = dice.pick([
    [20, next],
    [1, next.replace('://', '://user:secret@')],
    [1, 'mailto:someone@example.com'],
  ]);
  const location: HeaderLine = ['Location', target];
  return { status: dice.pick(REDIRECT_STATUS), headers: [...accessHeaders(dice, origins), location] };
}

function finalAnswer(dice: Dice, origins: Origins): Answer {
  if (dice.pick(IS_DROPPED)) return DROPPED;
  return { status: dice.pick(FINAL_STATUS), headers: accessHeaders(dice, origins) };
}
