import { hostile } from '../../panel/workbench/hostile.ts';
import { createAssembler } from '../../src/exchange/assemble.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import type { NetworkEvent } from '../../src/exchange/network-event.ts';
import type { CauseFixture } from '../fixtures/cause-fixture.ts';
import type { FindingFixture } from '../fixtures/finding-fixture.ts';
import { ROADS } from '../fixtures/roads.ts';
import type { RuleFixture } from '../fixtures/rule-fixture.ts';
import { API, failed } from './exchange.ts';
import { HEADERS_OF_LAYERS, URLS_OF_LAYERS } from './layer-answers.ts';
import {
  ask,
  earlierOf,
  get,
  LISTED,
  methodOf,
  STACKS,
  type Stack,
  short,
  UNLISTED,
  URL_OF_API,
} from './stack-answers.ts';

/** Exchanges beside each other, under what they are. */
export type Histories = readonly (readonly [name: string, exchanges: readonly Exchange[]])[];

const RULES = import.meta.glob<{ fixture: RuleFixture }>('../fixtures/rules/*.ts', { eager: true });
const FINDINGS = import.meta.glob<{ fixture: FindingFixture }>('../fixtures/findings/*.ts', { eager: true });
const CAUSES = import.meta.glob<{ fixture: CauseFixture }>('../fixtures/causes/*.ts', { eager: true });

const nameOf = (path: string): string => path.replace(/^.*\/fixtures\/|\.ts$/g, '');

const ofRules: Histories = Object.entries(RULES).map(([path, { fixture }]) => [
  nameOf(path),
  [fixture.breaks, fixture.nearMiss],
]);

const ofOthers: Histories = Object.entries({ ...FINDINGS, ...CAUSES }).flatMap(
  ([path, { fixture }]): Histories => [
    [nameOf(path), [...(fixture.earlier ?? []), fixture.raises]],
    [`the near miss of ${nameOf(path)}`, [...(fixture.earlier ?? []), fixture.nearMiss]],
  ],
);

const ofLayers: Histories = [
  ...HEADERS_OF_LAYERS.map(([headers, layer]): Histories[number] => [
    `${JSON.stringify(headers)} of ${layer}`,
    [failed({ hops: [{ url: `${API}/users`, answer: { status: 200, headers } }] })],
  ]),
  ...URLS_OF_LAYERS.map(([url]): Histories[number] => [url, [failed({ hops: [{ url, answer: {} }] })]]),
];

/** What a stack was asked, in its own words. */
function questions(stack: Stack): readonly (Exchange | null)[] {
  const { r, fp } = stack.curl;
  const method = methodOf(r);
  const of = (question: string, exchange: (answer: ReturnType<typeof short>) => Exchange) => {
    const answer = r[question];
    return answer ? exchange(short(answer, fp)) : null;
  };
  return [
    of('preflightBad', (answer) => ask(UNLISTED, method, 'x-demo', answer)),
    of('getBad', (answer) => get(UNLISTED, answer)),
    of('preflightNull', (answer) => ask('null', method, 'x-demo', answer)),
    of('preflightBadMethod', (answer) => ask(LISTED, 'PROPFIND', 'x-demo', answer)),
    of('preflightBadHeader', (answer) => ask(LISTED, method, 'x-not-listed', answer)),
    ...['missing', 'boom', 'private401'].map((question) =>
      of(question, (answer) => get(LISTED, answer, `${URL_OF_API}/x`)),
    ),
  ];
}

const ofStacks: Histories = STACKS.flatMap((stack) =>
  questions(stack).flatMap((asked, place): Histories => {
    if (!asked) return [];
    const name = `${stack.id}, question ${place}`;
    return [
      [`${name}, alone`, [asked]],
      [name, [...earlierOf(stack), asked]],
    ];
  }),
);

function exchangesOf(events: readonly NetworkEvent[]): readonly Exchange[] {
  const assembler = createAssembler();
  assembler.add(events);
  return assembler.exchanges();
}

const ofRoads: Histories = ROADS.map(({ name, events }) => [name, exchangesOf(events)]);

/** Allowed origins with more in them than an origin: what goes must not look like a variable that was never set. */
const ofAllowedOrigins: Histories = ['joe:swordfish@app.example.com', 'app.example.com/cb?token=swordfish#x'].map(
  (allowed) => [allowed, [failed({ hops: [{ answer: { acao: `https://${allowed}` } }] })]],
);

/** All that the other tests judge and explain, by name. */
export const HISTORIES: Histories = [
  ...ofRules,
  ...ofOthers,
  ...ofLayers,
  ...ofStacks,
  ...ofRoads,
  ...ofAllowedOrigins,
  ['the hostile ones of the workbench', hostile],
];
