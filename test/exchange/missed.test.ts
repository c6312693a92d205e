import { describe, expect, test } from 'vitest';
import { createAssembler } from '../../src/exchange/assemble.ts';
import type { Gap } from '../../src/exchange/exchange.ts';
import type { NetworkEvent } from '../../src/exchange/network-event.ts';
import { answeredLife, asks, preflightLife, request } from '../support/events.ts';
import { OTHER } from '../support/exchange.ts';
import { summaryOf } from './summary.ts';

const get = request('get');
const put = request('put', { method: 'PUT' });
const REDIRECT = [
  get.started(0),
  get.sent(1),
  get.received(2, { status: 302, acao: '*', location: OTHER }),
  get.redirected(3, OTHER),
  ...answeredLife(request('get', { url: OTHER }), 4),
];

function summaries(events: readonly NetworkEvent[], gaps: readonly Gap[] = []): string[] {
  const assembler = createAssembler();
  assembler.add(events);
  for (const gap of gaps) assembler.addGap(gap);
  return assembler.exchanges().map(summaryOf);
}

const without = (events: readonly NetworkEvent[], ...missed: readonly number[]): NetworkEvent[] =>
  events.filter((_, index) => !missed.includes(index));

describe('without its', () => {
  test.each<[missed: string, events: readonly NetworkEvent[], exchanges: readonly string[]]>([
    ['beginning it is nothing', without(answeredLife(get, 0), 0), []],
    ['`sent` it is partial', without(answeredLife(get, 0), 1), ['GET unsent 200, partial: completed']],
    ['`received` it is partial', without(answeredLife(get, 0), 2), ['GET sent 200, partial: completed']],
    ['`answered` nothing is missing', without(answeredLife(get, 0), 3), ['GET sent 200: completed']],
    ['end it waits', without(answeredLife(get, 0), 4), ['GET sent 200, answered: pending']],
    [
      '`redirected` it is partial',
      without(REDIRECT, 3),
      [`GET sent 302, then GET ${OTHER} sent 200, partial: completed`],
    ],
    ['second beginning it is partial', without(REDIRECT, 4), [`GET sent 302, led to ${OTHER}, partial: completed`]],
  ])('%s', (_, events, exchanges) => {
    expect(summaries(events)).toEqual(exchanges);
  });
});

describe('a request met under way', () => {
  const met = [get.joined(10), get.received(10), get.completed(12)];

  test('before anybody watched is left out', () => {
    expect(summaries(met)).toEqual([]);
  });

  test('and redirected since is left out too', () => {
    expect(summaries([get.joined(0), ...REDIRECT.slice(2)])).toEqual([]);
  });

  test('after a gap is partial', () => {
    expect(summaries(met, [{ from: 5, to: 9 }])).toEqual(['GET unsent 200, partial: completed']);
  });

  test('whose beginning arrives after all is whole', () => {
    const [started, sent, received, answered, completed] = answeredLife(get, 0);
    const late = [get.joined(2), received, answered, completed, started, sent].filter((event) => event !== undefined);
    expect(summaries(late, [{ from: -5, to: -1 }])).toEqual(['GET sent 200: completed']);
  });
});

const PUT_REFUSED = [put.started(0), ...preflightLife('options', 1, asks('PUT'), { status: 404 }), put.failed(20)];
const redirectRefused = (at: number) => [
  get.started(at),
  get.sent(at + 1),
  get.received(at + 2, { status: 307, acao: '*', location: OTHER }),
  get.failed(at + 7),
];
const GET_REFUSED = [get.started(0), get.sent(1), get.received(15), get.failed(20)];

describe('with a gap from 5 to 10', () => {
  test.each<[what: string, events: readonly NetworkEvent[], exchanges: readonly string[]]>([
    ['what was over before is whole', answeredLife(get, 0), ['GET sent 200: completed']],
    ['what began after it is whole', answeredLife(get, 11), ['GET sent 200: completed']],
    ['what has its answer is whole', GET_REFUSED, ['GET sent 200: net::ERR_FAILED']],
    ['a preflight that has its answer is whole', PUT_REFUSED, ['PUT asked 404 unsent: net::ERR_FAILED']],
    ['what may have ended in it is partial', [get.started(0), get.sent(1)], ['GET sent, partial: pending']],
    [
      'a body that may have ended in it is whole, for it was answered',
      answeredLife(get, 0).slice(0, 4),
      ['GET sent 200, answered: pending'],
    ],
    [
      'a refused redirect that may have been followed in it is partial',
      redirectRefused(4),
      ['GET sent 307, partial: net::ERR_FAILED'],
    ],
    ['one that came after it is whole', redirectRefused(11), ['GET sent 307: net::ERR_FAILED']],
    ['a refusal whose answer fell in it is partial', without(GET_REFUSED, 2), ['GET sent, partial: net::ERR_FAILED']],
    [
      'a refusal whose preflight fell in it is partial',
      [put.started(0), put.failed(20)],
      ['PUT unsent, partial: net::ERR_FAILED'],
    ],
    [
      'a redirect to mailto:, of which nothing more is to come, is whole',
      [
        get.started(0),
        get.sent(1),
        get.received(2, { status: 302, acao: '*', location: 'mailto:a@b.example' }),
        get.redirected(3, 'mailto:a@b.example'),
      ],
      ['GET sent 302, led to mailto:a@b.example: pending'],
    ],
    [
      'a preflight that is broken makes its exchange partial',
      without([put.started(0), ...preflightLife('options', 1, asks('PUT')), ...answeredLife(put, 15).slice(1)], 3),
      ['PUT asked 204 sent 200, partial: completed'],
    ],
  ])('%s', (_, events, exchanges) => {
    expect(summaries(events, [{ from: 5, to: 10 }])).toEqual(exchanges);
  });
});
