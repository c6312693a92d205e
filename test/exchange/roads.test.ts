import { expect, test } from 'vitest';
import { createAssembler } from '../../src/exchange/assemble.ts';
import { ROADS } from '../fixtures/roads.ts';
import { asks, preflightLife, request } from '../support/events.ts';
import { API, headersOf, OTHER, PAGE } from '../support/exchange.ts';
import { summaryOf } from './summary.ts';

test.each(ROADS)('$name', ({ events, exchanges }) => {
  const assembler = createAssembler();
  assembler.add(events);
  expect(assembler.exchanges().map(summaryOf)).toEqual(exchanges);
});

test('an exchange has all that was told of it', () => {
  const put = request('put', { method: 'PUT', frameId: 3, documentId: 'frame' });
  const assembler = createAssembler();
  assembler.addPage(0, OTHER);
  assembler.add([
    put.started(10),
    ...preflightLife('options', 11, asks('PUT'), { acam: 'PUT' }, { frameId: 3, documentId: 'frame' }),
    put.sent(15, [['Origin', PAGE]]),
    put.received(16, { status: 500 }),
    put.answered(17, { status: 500, acao: '*' }),
    put.completed(18, { status: 500, acao: '*' }),
  ]);
  expect(assembler.exchanges()).toEqual([
    {
      id: 'put',
      type: 'xmlhttprequest',
      initiator: PAGE,
      topLevelOrigin: OTHER,
      frameId: 3,
      documentId: 'frame',
      fromWorker: false,
      startedAt: 10,
      finishedAt: 18,
      hops: [
        {
          url: API,
          method: 'PUT',
          startedAt: 10,
          requestHeaders: [['Origin', PAGE]],
          preflight: {
            id: 'options',
            startedAt: 11,
            finishedAt: 14,
            requestHeaders: asks('PUT'),
            response: {
              status: 204,
              headers: headersOf({ acao: '*', acam: 'PUT' }),
              judgedHeaders: null,
              fromCache: false,
            },
            netError: null,
          },
          response: { status: 500, headers: [], judgedHeaders: headersOf({ acao: '*' }), fromCache: false },
          redirectUrl: null,
          intendedHeaders: null,
          body: null,
        },
      ],
      outcome: 'completed',
      answered: true,
      netError: null,
      callSite: null,
      call: null,
      callFailure: null,
      partial: false,
    },
  ]);
});
