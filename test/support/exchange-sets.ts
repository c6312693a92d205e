import { hostile } from '../../panel/workbench/hostile.ts';
import { STATES } from '../../panel/workbench/states.ts';
import { createAssembler } from '../../src/exchange/assemble.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import type { CauseFixture } from '../fixtures/cause-fixture.ts';
import type { FindingFixture } from '../fixtures/finding-fixture.ts';
import { ROADS } from '../fixtures/roads.ts';
import type { RuleFixture } from '../fixtures/rule-fixture.ts';

/** Exchanges that stand beside each other, as in one panel; oldest first. */
export interface ExchangeSet {
  readonly name: string;
  readonly exchanges: readonly Exchange[];
}

type Fixtures<T> = Record<string, { readonly fixture: T }>;

const RULES: Fixtures<RuleFixture> = import.meta.glob('../fixtures/rules/*.ts', { eager: true });
const FINDINGS: Fixtures<FindingFixture> = import.meta.glob('../fixtures/findings/*.ts', { eager: true });
const CAUSES: Fixtures<CauseFixture> = import.meta.glob('../fixtures/causes/*.ts', { eager: true });

const nameOf = (path: string): string => path.replace(/^.*\/([^/]+)\/([^/]+)\.ts$/, '$1/$2');

const ofRules = Object.entries(RULES).flatMap(([path, { fixture }]) => [
  { name: nameOf(path), exchanges: [fixture.breaks] },
  { name: `${nameOf(path)}, near miss`, exchanges: [fixture.nearMiss] },
]);

const ofOthers = Object.entries({ ...FINDINGS, ...CAUSES }).flatMap(([path, { fixture }]) => {
  const { earlier = [], raises, nearMiss } = fixture;
  return [
    { name: nameOf(path), exchanges: [...earlier, raises] },
    { name: `${nameOf(path)}, near miss`, exchanges: [...earlier, nearMiss] },
  ];
});

const ofRoads = ROADS.map(({ name, events }) => {
  const assembler = createAssembler();
  assembler.add(events);
  return { name: `road: ${name}`, exchanges: assembler.exchanges() };
});

/** Every exchange that we have written down: what proves rules, findings and causes, Chromium's roads, the workbench. */
export const EXCHANGE_SETS: readonly ExchangeSet[] = [
  ...ofRules,
  ...ofOthers,
  ...ofRoads,
  { name: 'workbench', exchanges: STATES.list?.exchanges ?? [] },
  { name: 'workbench, hostile', exchanges: hostile },
];
