import { signal } from '@preact/signals';
import { describe, expect, test, vi } from 'vitest';
import { type Automation, type AutomationOptions, createAutomation } from '../../panel/automation.ts';
import { exportRows } from '../../panel/export-rows.ts';
import { createStore, type Watch } from '../../panel/store.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { FORMATS } from '../../src/exports/index.ts';
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
    ...QUIET_HOST,
    clear,
  });
  const automation = createAutomation(store, () => {
    exchanges.value = [withCookie, blocked];
  });
  return { store, automation, clear };
}

const why = (told: Promise<unknown>) => told.then(String, (error: Error) => error.message);

test('a report says where it comes from, and holds all that has arrived, whatever the filter hides', async () => {
  const { automation, store } = panel();
  store.settings.filter.value = 'two';
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

test.each<[options: AutomationOptions | undefined, cookie: string, page: string]>([
  [undefined, 'sid=$COOKIE_1', 'https://$USER_1:$PASSWORD_1@app.example.com/start'],
  [{}, 'sid=$COOKIE_1', 'https://$USER_1:$PASSWORD_1@app.example.com/start'],
  [{ redact: true }, 'sid=$COOKIE_1', 'https://$USER_1:$PASSWORD_1@app.example.com/start'],
  [{ redact: false }, 'sid=1', 'https://user:secret@app.example.com/start'],
])('report(%j) has the cookie %s', async (options, cookie, url) => {
  const { page, exchanges } = await panel().automation.report(options);
  const [one] = exchanges.flatMap(({ hops }) => hops.map(({ requestHeaders }) => Object.fromEntries(requestHeaders)));
  expect([one?.Cookie, page]).toEqual([cookie, { url }]);
});

test('a report as it is, which is of what the rows remember, is the one that the dialog makes', async () => {
  const { automation, store } = panel();
  const report = await automation.report({ redact: false });
  const all = store.rows.value;
  const made = await exportRows(store, { all, chosen: all, format: 'report', redact: false, aliasHosts: false });
  expect(report).toEqual(JSON.parse(made.text));
});

type Call = (corsPanel: Automation, id: string, options?: AutomationOptions) => Promise<unknown>;

/** What gives the text of each format; where nothing does, the format can be had by the buttons alone. */
const CALLS: Readonly<Record<string, Call>> = {
  'curl-posix': ({ curl }, id, options) => curl(id, options),
  'curl-powershell': ({ curl }, id, options) => curl(id, { shell: 'powershell', ...options }),
  'curl-cmd': ({ curl }, id, options) => curl(id, { shell: 'cmd', ...options }),
  markdown: ({ markdown }, id, options) => markdown(id, options),
  report: ({ report }, _, options) => report(options),
  har: ({ har }, _, options) => har(options),
  playwright: (corsPanel, id, options) => corsPanel.test(id, options),
  hurl: (corsPanel, id, options) => corsPanel.test(id, { kind: 'hurl', ...options }),
  'shell-test': (corsPanel, id, options) => corsPanel.test(id, { kind: 'shell', ...options }),
};

describe.each(FORMATS)('$id', ({ id: format, of }) => {
  test.each<AutomationOptions | undefined>([undefined, { redact: false }, { redact: true, aliasHosts: true }])(
    'with %j is what the button gives',
    async (options) => {
      const { automation, store } = panel();
      const told = await CALLS[format]?.(automation, 'two', options);
      const all = store.rows.value;
      const { text } = await exportRows(store, {
        ...{ all, chosen: of === 'one' ? all.slice(1) : all, format },
        ...{ redact: true, aliasHosts: false, ...options },
      });
      expect(typeof told === 'string' ? told : `${JSON.stringify(told, null, 2)}\n`).toBe(text);
    },
  );
});

test.each<[call: string, made: (corsPanel: Automation) => Promise<unknown>, reason: string]>([
  ['markdown of an unknown id', ({ markdown }) => markdown('three'), 'There is no exchange with the id three.'],
  ['curl of an unknown id', ({ curl }) => curl('three'), 'There is no exchange with the id three.'],
  ['a test of an unknown id', (corsPanel) => corsPanel.test('three'), 'There is no exchange with the id three.'],
  [
    'curl for an unknown shell',
    ({ curl }) => curl('two', JSON.parse('{ "shell": "fish" }')),
    'There is no shell fish, only posix, powershell, cmd.',
  ],
  [
    'curl for what every object has',
    ({ curl }) => curl('two', JSON.parse('{ "shell": "constructor" }')),
    'There is no shell constructor, only posix, powershell, cmd.',
  ],
  [
    'a test of an unknown kind',
    (corsPanel) => corsPanel.test('two', JSON.parse('{ "kind": "jest" }')),
    'There is no kind of test jest, only playwright, hurl, shell.',
  ],
])('%s is refused', async (_, made, reason) => {
  expect(await why(made(panel().automation))).toBe(reason);
});

test('where nothing was recorded there is no HAR, and the report is empty', async () => {
  const { har, report } = createAutomation(panel().store, () => undefined);
  expect(await why(har())).toBe('Nothing has been recorded.');
  expect((await report()).exchanges).toEqual([]);
});

test('a snippet is for the policy of this exchange; what cannot be given says why', async () => {
  const { snippet } = panel().automation;
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
