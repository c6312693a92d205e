import type { Page } from 'puppeteer';
import type { Told, ToldCall } from '../../background/page-calls/told.ts';
import { waitFor } from '../../scripts/wait-for.mjs';
import type { WatchedPage } from './watched-page.ts';

/** The page switch of a watched page, and what comes through it. */
export interface PageSwitch {
  /** Resolves once no frame of the page is otherwise. */
  turn(to: 'on' | 'off'): Promise<void>;
  /** What the hooks in all frames have told since the last time it was asked. */
  told(): Promise<Told[]>;
  /** Waits for calls, in the order told, and what came of them. */
  calls(count: number): Promise<ToldCall[]>;
}

export async function findPageSwitch({
  page,
  devtools,
  panel,
}: Pick<WatchedPage, 'page' | 'devtools' | 'panel'>): Promise<PageSwitch> {
  const host = devtools.frames().find((frame) => frame.url().endsWith('/panel/devtools.html'));
  if (!host) throw new Error('DevTools has no page of the extension');
  await host.evaluate(listen);
  const told = async () => (await host.evaluate(takeHeard)).map((text): Told => JSON.parse(text));
  const button = '[data-testid=page-calls]';
  return {
    async turn(to) {
      const isOn = await panel.$eval(button, (it) => it.getAttribute('aria-pressed') === 'true');
      if (isOn !== (to === 'on')) await panel.click(button);
      await waitFor(`the switch to be ${to}`, async () => (await isHooked(page)) === (to === 'on'));
    },
    told,
    async calls(count) {
      const all: ToldCall[] = [];
      await waitFor(`${count} calls`, async () => {
        all.push(...(await told()).filter((one) => one.kind === 'called'));
        return all.length >= count;
      });
      return all;
    },
  };
}

type Connect = (...args: unknown[]) => { onMessage: { addListener(listener: (message: string) => void): void } };
type Listening = {
  toldByPages: string[];
  browser: { tabs: { connect: Connect } };
  chrome: { tabs: { connect: Connect } };
};

/** Runs in the DevTools page: listens to every connection with a document. */
function listen(): void {
  const world = globalThis as unknown as Listening;
  world.toldByPages = [];
  for (const api of new Set([world.browser.tabs, world.chrome.tabs])) {
    const { connect } = api;
    api.connect = (...args) => {
      const port = connect(...args);
      port.onMessage.addListener((message) => world.toldByPages.push(message));
      return port;
    };
  }
}

/** Runs in the DevTools page. */
function takeHeard(): string[] {
  return (globalThis as unknown as Listening).toldByPages.splice(0);
}

/** Whether the hook is in every frame of the page; null where it is in some only. */
export async function isHooked(page: Page): Promise<boolean | null> {
  const texts = await Promise.all(page.frames().map((frame) => frame.evaluate(() => String(fetch))));
  const hooked = texts.map((text) => text !== 'function fetch() { [native code] }');
  return hooked.every(Boolean) || (hooked.some(Boolean) ? null : false);
}
