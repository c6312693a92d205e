import type { Verdict } from '../cors/verdict.ts';
import type { Exchange } from '../exchange/exchange.ts';
import type { ResponsePatch } from './fix.ts';
import { asksAsNull } from './readings.ts';
import { wholeOf } from './whole.ts';

/** How a header that is set is said. */
const SAYS: readonly (readonly [name: string, says: (value: string) => string])[] = [
  ['Access-Control-Allow-Origin', (value) => (value === '*' ? 'allow any origin' : `name ${value} as allowed origin`)],
  ['Access-Control-Allow-Credentials', () => 'allow credentials'],
  ['Access-Control-Allow-Methods', (value) => `allow the methods ${value}`],
  ['Access-Control-Allow-Headers', (value) => `allow the headers ${value}`],
];

/** What the servers have to do, in one sentence. */
export function whyFix(exchange: Exchange, { credentials }: Verdict, responses: readonly ResponsePatch[]): string {
  const whole = wholeOf(exchange);
  const hostOf = (hop: number) => {
    const url = whole.hops[hop]?.url ?? '';
    return URL.canParse(url) ? new URL(url).host : url;
  };
  const byHost = new Map<string, ResponsePatch[]>();
  for (const patch of responses) byHost.set(hostOf(patch.hop), [...(byHost.get(hostOf(patch.hop)) ?? []), patch]);
  const duties = [...byHost].map(([host, patches]) => `${host} has to ${listed(dutiesOf(patches))}`);
  return `${duties.join('; ')}${conditionOf(whole, credentials.mode)}.`;
}

function dutiesOf(patches: readonly ResponsePatch[]): readonly string[] {
  const status = patches.find((patch) => patch.status !== undefined)?.status;
  const said = SAYS.flatMap(([name, says]) => {
    const values = patches.flatMap(({ set }) => set[name] ?? []);
    return [...new Set(values)].map(says);
  });
  const removed = patches.flatMap(({ remove }) => remove).filter((name) => /-(Methods|Headers)$/.test(name));
  return [
    ...(status === undefined ? [] : [`answer the preflight with ${status}`]),
    ...said,
    ...[...new Set(removed)].map((name) => `leave out ${name}`),
  ];
}

const listed = (parts: readonly string[]): string => {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
};

function conditionOf(whole: Exchange, mode: Verdict['credentials']['mode']): string {
  if (mode !== 'unknown') return '';
  return asksAsNull(whole)
    ? ', which helps only if the request includes no credentials (that cannot be known here)'
    : ' (whether the request includes credentials cannot be known; this passes either way)';
}
