import { expect, test } from 'vitest';
import { createMemory } from '../../panel/memory.ts';
import { createFakeStorage } from '../support/fake-storage.ts';

const settled = () => new Promise((done) => setImmediate(done));

test('what was remembered is there in the next DevTools', async () => {
  const storage = createFakeStorage();
  createMemory(storage, 'frameworks').remember('api.example.net', 'nginx');
  await settled();
  const memory = createMemory(storage, 'frameworks');
  await settled();
  expect([memory.recall('api.example.net'), memory.recall('other.example.org')]).toEqual(['nginx', null]);
});

test('what is chosen before the storage has answered wins', async () => {
  const memory = createMemory(
    createFakeStorage({
      frameworks: [
        ['a', 'old'],
        ['b', 'kept'],
      ],
    }),
    'frameworks',
  );
  memory.remember('a', 'new');
  expect(memory.recall('a')).toBe('new');
  await settled();
  expect([memory.recall('a'), memory.recall('b')]).toEqual(['new', 'kept']);
});

test('of more than 200 the one that was chosen longest ago is forgotten', async () => {
  const storage = createFakeStorage();
  const memory = createMemory(storage, 'frameworks');
  for (let place = 0; place <= 200; place++) memory.remember(`host-${place}`, 'nginx');
  memory.remember('host-1', 'caddy');
  memory.remember('host-201', 'nginx');
  expect([0, 1, 2, 201].map((place) => memory.recall(`host-${place}`))).toEqual([null, 'caddy', null, 'nginx']);
});

test.each([undefined, null, 'x', {}, [['a']], [[1, 2]]])('what is stored as %j counts as nothing', async (stored) => {
  const memory = createMemory(createFakeStorage({ frameworks: stored }), 'frameworks');
  await settled();
  expect(memory.recall('a')).toBe(null);
});
