import { describe, expect, test } from 'vitest';
import { type Assembler, createAssembler } from '../../src/exchange/assemble.ts';
import { answeredLife, asks, preflightLife, request } from '../support/events.ts';
import { OTHER, PAGE } from '../support/exchange.ts';

const ids = (assembler: Assembler): string[] => assembler.exchanges().map(({ id }) => id);

describe('exchanges', () => {
  test('are in the order in which they began', () => {
    const assembler = createAssembler();
    assembler.add([...answeredLife(request('second'), 10), ...answeredLife(request('first'), 5)]);
    expect(ids(assembler)).toEqual(['first', 'second']);
  });

  test('are the same list where nothing happened', () => {
    const assembler = createAssembler();
    assembler.add(answeredLife(request('get'), 0));
    expect(assembler.exchanges()).toBe(assembler.exchanges());
  });

  test('are the same objects where nothing of them changed', () => {
    const assembler = createAssembler();
    assembler.add(answeredLife(request('done'), 0));
    assembler.add([request('waits').started(10)]);
    const [done, waits] = assembler.exchanges();
    assembler.add([request('waits').sent(11), ...answeredLife(request('new'), 20)]);
    const [doneStill, waitsNow, added] = assembler.exchanges();
    expect(doneStill).toBe(done);
    expect(waitsNow).not.toBe(waits);
    expect([waits?.hops[0]?.requestHeaders, waitsNow?.hops[0]?.requestHeaders?.length]).toEqual([null, 1]);
    expect(added?.id).toBe('new');
  });

  test('know the page they were asked for on, in whatever order that is told', () => {
    const assembler = createAssembler();
    assembler.add([...answeredLife(request('first'), 5), ...answeredLife(request('second'), 15)]);
    assembler.addPage(0, PAGE);
    expect(assembler.exchanges().map(({ topLevelOrigin }) => topLevelOrigin)).toEqual([PAGE, PAGE]);
    assembler.addPage(10, OTHER);
    expect(assembler.exchanges().map(({ topLevelOrigin }) => topLevelOrigin)).toEqual([PAGE, OTHER]);
  });

  test('share equal header lines', () => {
    const assembler = createAssembler();
    assembler.add([...answeredLife(request('first'), 0), ...answeredLife(request('second'), 5)]);
    const [first, second] = assembler.exchanges().map(({ hops }) => hops[0]?.requestHeaders?.[0]);
    expect(second).toBe(first);
  });

  test('stay what they are once no event can be late', () => {
    const assembler = createAssembler();
    assembler.add(answeredLife(request('old'), 0));
    assembler.add(answeredLife(request('new'), 60_000));
    const [old] = assembler.exchanges();
    assembler.add([request('old').failed(7)]);
    expect(assembler.exchanges()[0]).toBe(old);
  });
});

test('a look into the cache for a font is no exchange, and the request that follows it is one', () => {
  const look = request('look', { type: 'font' });
  const assembler = createAssembler();
  assembler.add([look.started(0), look.failed(1, 'net::ERR_CACHE_MISS')]);
  assembler.add(answeredLife(request('font', { type: 'font' }), 2));
  expect(ids(assembler)).toEqual(['font']);
});

describe('forgetBefore', () => {
  const life = (id: string, at: number, documentId: string | null) => answeredLife(request(id, { documentId }), at);

  test.each([
    ['read before', true],
    ['not read yet', false],
  ])('keeps what began later and what the new documents asked for, %s', (_, read) => {
    const assembler = createAssembler();
    assembler.add([
      ...life('old', 0, 'old'),
      ...life('early', 5, 'new'),
      ...life('early in a frame', 5, 'frame'),
      ...life('late', 20, 'old'),
      ...life('nobody', 6, null),
    ]);
    if (read) assembler.exchanges();
    assembler.forgetBefore(10, ['new', 'frame']);
    expect(ids(assembler)).toEqual(['early', 'early in a frame', 'late']);
  });

  test('keeps nothing older for a document without a name', () => {
    const assembler = createAssembler();
    assembler.add(life('old', 0, null));
    assembler.forgetBefore(10, []);
    expect(ids(assembler)).toEqual([]);
  });

  test('keeps a preflight with its request', () => {
    const put = request('put', { method: 'PUT', documentId: 'new' });
    const assembler = createAssembler();
    const preflight = preflightLife('options', 6, asks('PUT'), {}, { documentId: 'new' });
    assembler.add([put.started(5), ...preflight, ...answeredLife(put, 10).slice(1)]);
    assembler.exchanges();
    assembler.forgetBefore(8, ['new']);
    expect(assembler.exchanges().map(({ hops }) => hops[0]?.preflight?.id)).toEqual(['options']);
  });

  test('wants no more news of what it forgot under way', () => {
    const [started, ...rest] = life('old', 0, 'old');
    const assembler = createAssembler();
    assembler.add(started ? [started] : []);
    assembler.exchanges();
    assembler.forgetBefore(10, ['new']);
    assembler.add(rest);
    expect(ids(assembler)).toEqual([]);
  });
});
