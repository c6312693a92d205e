import { expect, test, vi } from 'vitest';
import type { Permissions } from 'webextension-polyfill';
import { acceptPanels } from '../../background/panels.ts';
import { createSessions } from '../../background/sessions.ts';
import type { ToBackground, ToPanel } from '../../src/messages.ts';
import { request } from '../support/events.ts';
import { createFakeEvent } from '../support/fake-event.ts';
import { createFakeRuntime } from '../support/fake-runtime.ts';
import { createFakeStorage } from '../support/fake-storage.ts';

const APP = 'https://app.example.com';
const WATCH: ToBackground = { type: 'watch', tabId: 1, origin: APP };
const WATCHING: ToPanel = { type: 'watching', since: 1000 };
const EVENT = request('a').failed(1);
const EVENTS: ToPanel = { type: 'events', events: [EVENT] };
const SEEN = { tabId: 1, initiator: APP, event: EVENT };

const access = (granted: boolean, origin = APP): ToPanel => ({ type: 'access', granted, origin });

/** A worker that has just found tab 1 stored, and a DevTools that can connect to it. */
async function worker({ refused = [] as string[] } = {}) {
  const sessions = createSessions(createFakeStorage({ watched: [[1, [APP]]] }));
  await sessions.restore();
  const runtime = createFakeRuntime();
  const onPermissions = createFakeEvent<[]>();
  const contains = vi.fn(async ({ origins }: { origins: string[] }) => !origins.some((one) => refused.includes(one)));
  const permissions = { contains, onAdded: onPermissions, onRemoved: onPermissions };
  const onChange = vi.fn();
  acceptPanels(runtime.api, {
    ...{ sessions, since: 1000, onChange },
    permissions: permissions as unknown as Permissions.Static,
  });
  function connect() {
    const port = runtime.api.connect({ name: '' });
    const received: unknown[] = [];
    port.onMessage.addListener((message) => void received.push(message));
    return { port, received };
  }
  return { sessions, onPermissions, onChange, connect, refused, contains };
}

/** Everything that only awaits what is there already has happened. */
const settled = () => new Promise((done) => setImmediate(done));

test('the answer to the first watch is `watching`, then what was kept, then what is seen, then the access', async () => {
  const { sessions, connect } = await worker();
  sessions.observed(SEEN);
  const { port, received } = connect();
  port.postMessage(WATCH);
  sessions.observed(SEEN);
  await settled();
  expect(received).toEqual([WATCHING, EVENTS, EVENTS, access(true)]);
});

test('a second watch on one connection tells the access of the new origin, and nothing twice', async () => {
  const { sessions, connect } = await worker({ refused: ['https://shop.example.com/*'] });
  const { port, received } = connect();
  port.postMessage(WATCH);
  await settled();
  port.postMessage({ ...WATCH, origin: 'https://shop.example.com' });
  sessions.observed({ ...SEEN, tabId: -1, initiator: 'https://shop.example.com' });
  await settled();
  expect(received).toEqual([WATCHING, access(true), EVENTS, access(false, 'https://shop.example.com')]);
});

test.each<[what: string, origin: string, asked: string[]]>([
  ['is asked for by its host', APP, ['https://app.example.com/*']],
  ['is asked for whatever its port', 'http://localhost:8080', ['http://localhost/*']],
  ['that has none cannot be refused', 'null', []],
  ['of the browser itself is not asked for', 'chrome://settings', []],
])('access to a host %s', async (_, origin, asked) => {
  const { connect, contains } = await worker();
  const { port, received } = connect();
  port.postMessage({ ...WATCH, origin });
  await settled();
  const patterns = contains.mock.calls.flatMap(([{ origins }]) => origins);
  expect([received, patterns]).toEqual([[WATCHING, access(true, origin)], asked]);
});

test('access is told again whenever permissions change, as long as the connection lasts', async () => {
  const { connect, onPermissions, refused } = await worker();
  const { port, received } = connect();
  onPermissions.emit();
  port.postMessage(WATCH);
  await settled();
  refused.push(`${APP}/*`);
  onPermissions.emit();
  await settled();
  refused.pop();
  onPermissions.emit();
  await settled();
  port.disconnect();
  onPermissions.emit();
  await settled();
  expect(received).toEqual([WATCHING, access(true), access(false), access(true)]);
  expect(onPermissions.registrations()).toEqual([]);
});

test('an answer about a page that has been left is not told', async () => {
  const { connect } = await worker({ refused: [`${APP}/*`] });
  const { port, received } = connect();
  port.postMessage(WATCH);
  port.postMessage({ ...WATCH, origin: 'https://shop.example.com' });
  await settled();
  expect(received).toEqual([WATCHING, access(true, 'https://shop.example.com')]);
});

test('a connection that ends before its access is known is told nothing, and nothing breaks', async () => {
  const { connect } = await worker();
  const { port, received } = connect();
  port.postMessage(WATCH);
  port.disconnect();
  await settled();
  expect(received).toEqual([WATCHING]);
});

test.each<[what: string, message: unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a word', 'watch'],
  ['no type', { tabId: 1 }],
  ['a type that is none', { type: ['watch'], tabId: 1 }],
  ['a message to a panel', WATCHING],
  ['a sign of life', { type: 'keep-awake' }],
])('%s changes nothing', async (_, message) => {
  const { connect, onChange } = await worker();
  const { port, received } = connect();
  port.postMessage(message);
  await settled();
  expect([received, onChange.mock.calls]).toEqual([[], []]);
});

test('the listeners are asked after at every beginning and end', async () => {
  const { sessions, connect, onChange } = await worker();
  const watching: boolean[] = [];
  onChange.mockImplementation(() => watching.push(sessions.isWatching()));
  const one = connect();
  one.port.postMessage(WATCH);
  const two = connect();
  two.port.postMessage({ ...WATCH, tabId: 2 });
  connect().port.disconnect();
  one.port.disconnect();
  two.port.disconnect();
  expect(watching).toEqual([true, true, true, true, false]);
});
