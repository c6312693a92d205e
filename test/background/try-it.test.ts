import { expect, test } from 'vitest';
import { acceptTries, type SessionRules } from '../../background/try-it.ts';
import type { AnswerChange, ToBackground } from '../../src/messages.ts';
import { TRY_IT } from '../../src/messages.ts';
import { createFakeRuntime } from '../support/fake-runtime.ts';

const CHANGE: AnswerChange = {
  ...{ url: 'https://api.example.net/', method: 'GET', on: 'response' },
  ...{ set: { 'Access-Control-Allow-Origin': '*' }, remove: [] },
};
const tryIn = (tabId: number, changes = [CHANGE]): ToBackground => ({ type: 'try', tabId, changes });
/** What the browser says to a header that cannot be. */
const BAD: AnswerChange = { ...CHANGE, set: { 'a b': '' } };

/** A browser's session rules, some of which were left by a worker that is dead; told as `id in tab`. */
function worker(left: readonly number[] = []) {
  const rules = new Map<number, number | undefined>(left.map((id) => [id, 1]));
  const api = {
    getSessionRules: async () => [...rules.keys()].map((id) => ({ id })),
    async updateSessionRules({ removeRuleIds = [], addRules = [] }) {
      await new Promise((done) => setImmediate(done));
      if (addRules.some((rule) => JSON.stringify(rule).includes('"a b"'))) throw new Error('Invalid header');
      for (const id of removeRuleIds) rules.delete(id);
      for (const { id, condition } of addRules as { id: number; condition: { tabIds: number[] } }[]) {
        rules.set(id, condition.tabIds[0]);
      }
    },
  };
  const runtime = createFakeRuntime();
  acceptTries(runtime.api, api as unknown as SessionRules);
  function connect(name = TRY_IT) {
    const port = runtime.api.connect({ name });
    const received: unknown[] = [];
    port.onMessage.addListener((message) => void received.push(message));
    return { port, received };
  }
  return { connect, rules: () => [...rules].map(([id, tab]) => `${id} in ${tab}`) };
}

/** Everything that is on its way has happened. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((done) => setImmediate(done));
}

const DONE = { type: 'tried', error: null };

test('a change holds until the connection ends', async () => {
  const { connect, rules } = worker();
  const { port, received } = connect();
  port.postMessage(tryIn(7));
  await settled();
  expect([rules(), received]).toEqual([['1 in 7'], [DONE]]);
  port.disconnect();
  await settled();
  expect(rules()).toEqual([]);
});

test('what is tried next takes the place of what was tried before', async () => {
  const { connect, rules } = worker();
  const { port, received } = connect();
  port.postMessage(tryIn(7));
  port.postMessage(tryIn(7, [CHANGE, CHANGE]));
  await settled();
  expect([rules(), received]).toEqual([
    ['2 in 7', '3 in 7'],
    [DONE, DONE],
  ]);
});

test('two DevTools have rules of their own', async () => {
  const { connect, rules } = worker();
  const [one, other] = [connect(), connect()];
  one.port.postMessage(tryIn(7));
  other.port.postMessage(tryIn(8));
  await settled();
  one.port.disconnect();
  await settled();
  expect(rules()).toEqual(['2 in 8']);
});

test('a DevTools that is closed before the browser has done it leaves nothing', async () => {
  const { connect, rules } = worker();
  const { port } = connect();
  port.postMessage(tryIn(7));
  port.disconnect();
  await settled();
  expect(rules()).toEqual([]);
});

test('a new worker takes away what the last one left, before anybody tries anything', async () => {
  const { connect, rules } = worker([1, 2]);
  connect().port.postMessage(tryIn(7));
  await settled();
  expect(rules()).toEqual(['1 in 7']);
});

test('what the browser refuses is told, and what is tried after it works', async () => {
  const { connect, rules } = worker();
  const { port, received } = connect();
  port.postMessage(tryIn(7, [BAD]));
  port.postMessage(tryIn(7));
  await settled();
  expect([rules(), received]).toEqual([['2 in 7'], [{ type: 'tried', error: 'Invalid header' }, DONE]]);
});

test('another connection changes nothing', async () => {
  const { connect, rules } = worker();
  connect('cors-verdict').port.postMessage(tryIn(7));
  await settled();
  expect(rules()).toEqual([]);
});
