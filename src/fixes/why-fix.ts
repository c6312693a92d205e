import type { Verdict } from '../cors/verdict.ts';
import type { Exchange } from '../exchange/exchange.ts';
import { type Said, type Sentence, sentence } from '../sentence.ts';
import type { ResponsePatch } from './fix.ts';
import { asksAsNull } from './readings.ts';
import { wholeOf } from './whole.ts';

/** How a header that is set is said. As every duty of a server it stands after "has to", and in a list. */
const SAYS: readonly (readonly [name: string, says: (value: string) => Sentence])[] = [
  [
    'Access-Control-Allow-Origin',
    (value) => (value === '*' ? sentence`allow any origin` : sentence`name ${value} as allowed origin`),
  ],
  ['Access-Control-Allow-Credentials', () => sentence`allow credentials`],
  ['Access-Control-Allow-Methods', (value) => sentence`allow the methods ${value}`],
  ['Access-Control-Allow-Headers', (value) => sentence`allow the headers ${value}`],
];

/** What the servers have to do, in one sentence. */
export function whyFix(exchange: Exchange, { credentials }: Verdict, responses: readonly ResponsePatch[]): Said {
  const whole = wholeOf(exchange);
  const hostOf = (hop: number) => {
    const url = whole.hops[hop]?.url ?? '';
    return URL.canParse(url) ? new URL(url).host : url;
  };
  const byHost = new Map<string, ResponsePatch[]>();
  for (const patch of responses) byHost.set(hostOf(patch.hop), [...(byHost.get(hostOf(patch.hop)) ?? []), patch]);
  const [last, ...before] = [...byHost].reverse();
  if (!last) return '';
  return before.reduce(
    (others, [host, patches]) => sentence`${host} has to ${dutiesOf(patches)}; ${others}`,
    lastOf(last, whole, credentials.mode),
  );
}

function dutiesOf(patches: readonly ResponsePatch[]): Said {
  const status = patches.find((patch) => patch.status !== undefined)?.status;
  const said = SAYS.flatMap(([name, says]) => {
    const values = patches.flatMap(({ set }) => set[name] ?? []);
    return [...new Set(values)].map(says);
  });
  const removed = patches.flatMap(({ remove }) => remove).filter((name) => /-(Methods|Headers)$/.test(name));
  return listed([
    ...(status === undefined ? [] : [sentence`answer the preflight with ${status}`]),
    ...said,
    ...[...new Set(removed)].map((name) => sentence`leave out ${name}`),
  ]);
}

function listed([first, second, ...others]: readonly Sentence[]): Said {
  if (first === undefined || second === undefined) return first ?? '';
  return others.length === 0 ? sentence`${first} and ${second}` : sentence`${first}, ${listed([second, ...others])}`;
}

/** What the last server has to do, and under which condition all that helps. */
function lastOf(
  [host, patches]: readonly [host: string, patches: readonly ResponsePatch[]],
  whole: Exchange,
  mode: Verdict['credentials']['mode'],
): Sentence {
  const duty = dutiesOf(patches);
  if (mode !== 'unknown') return sentence`${host} has to ${duty}.`;
  return asksAsNull(whole)
    ? sentence`${host} has to ${duty}, which helps only if the request includes no credentials (that cannot be known here).`
    : sentence`${host} has to ${duty} (whether the request includes credentials cannot be known; this passes either way).`;
}
