import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { createAutomation } from '../../panel/automation.ts';
import { createStore, type Watch } from '../../panel/store.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { API, exchange, failed, PAGE } from '../support/exchange.ts';
import { QUIET_HOST } from '../support/quiet-host.ts';

const WATCH: Watch = {
  pageUrl: 'https://user:secret@app.example.com/start',
  accessGranted: true,
  connection: 'listening',
};
const withCookie = exchange({
  id: 'one',
  hops: [{ sends: { Cookie: 'sid=1' }, answer: { acao: PAGE, acac: 'true' } }],
});
const blocked = failed({ id: 'two', hops: [{ url: `${API}/two`, answer: {} }] });

/** The automation of a panel that shows nothing yet, though both exchanges have been recorded. */
function panel() {
  const exchanges = signal<readonly Exchange[]>([]);
  const clear = vi.fn();
  const store = createStore({
    exchanges,
    watch: signal(WATCH),
    preserveLog: signal(false),
    ...QUIET_HOST,
    clear,
  });
  const automation = createAutomation(store, {
    refresh() {
      exchanges.value = [withCookie, blocked];
    },
    generator: { name: 'CORS Verdict', version: '1.2.3' },
    browser: 'Chromium',
    now: () => new Date(0),
  });
  return { store, automation, clear };
}

test('a report says where it comes from, and holds all that has arrived, whatever the filter hides', async () => {
  const { automation, store } = panel();
  store.filter.value = 'two';
  const { exchanges, ...rest } = await automation.report({ redact: false });
  expect(rest).toEqual({
    ...{ format: 'cors-verdict-report', version: 1, generator: { name: 'CORS Verdict', version: '1.2.3' } },
    ...{ browser: 'Chromium', exportedAt: '1970-01-01T00:00:00.000Z', page: { url: WATCH.pageUrl } },
  });
  expect(exchanges.map(({ id, verdict }) => [id, verdict.outcome, verdict.rule])).toEqual([
    ['one', 'allowed', null],
    ['two', 'blocked', 'acao-missing'],
  ]);
});

test.each<[options: { redact?: boolean } | undefined, cookie: string, page: string]>([
  [undefined, '[redacted]', 'https://[redacted]@app.example.com/start'],
  [{}, '[redacted]', 'https://[redacted]@app.example.com/start'],
  [{ redact: true }, '[redacted]', 'https://[redacted]@app.example.com/start'],
  [{ redact: false }, 'sid=1', 'https://user:secret@app.example.com/start'],
])('report(%j) has the cookie %s', async (options, cookie, url) => {
  const { page, exchanges } = await panel().automation.report(options);
  const [one] = exchanges.flatMap(({ hops }) => hops.map(({ requestHeaders }) => Object.fromEntries(requestHeaders)));
  expect([one?.Cookie, page]).toEqual([cookie, { url }]);
});

test('a snippet is for the policy of this exchange; what cannot be given says why', async () => {
  const { snippet } = panel().automation;
  const why = (told: Promise<string>) => told.catch((error: Error) => error.message);
  expect(await snippet('two', 'express-cors')).toContain(`origin: ['${PAGE}']`);
  expect(await why(snippet('three', 'express-cors'))).toBe('There is no exchange with the id three.');
  expect(await why(snippet('two', 'cobol'))).toBe('There is no framework with the id cobol.');
  expect(await why(snippet('one', 'express-cors'))).toContain('nothing to fix');
});

test('frameworks are told by id and title', async () => {
  expect(await panel().automation.frameworks()).toContainEqual({ id: 'express-cors', title: 'Express with cors' });
});

test('clear does what the button does', async () => {
  const { automation, clear } = panel();
  await automation.clear();
  expect(clear.mock.calls).toEqual([[]]);
});
