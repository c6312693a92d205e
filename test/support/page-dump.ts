import type { Page } from 'puppeteer';

/** All of a page that a script in it, or DevTools, could find something of ours in. */
export async function dumpPage(page: Page): Promise<{ properties: string[]; listeners: string[]; html: string }> {
  const { properties, html } = await page.evaluate(readPage);
  return { properties, listeners: await readListeners(page), html };
}

/** Runs in the page. */
function readPage(): { properties: string[]; html: string } {
  const owners: Record<string, object> = {
    window: globalThis,
    document,
    performance,
    navigator,
    'XMLHttpRequest.prototype': XMLHttpRequest.prototype,
    'EventSource.prototype': EventSource.prototype,
    'EventTarget.prototype': EventTarget.prototype,
    'Object.prototype': Object.prototype,
    'Function.prototype': Function.prototype,
    Error,
  };
  const textOf = (value: unknown) =>
    typeof value === 'function' ? `${value} ${value.name} ${value.length} ${Reflect.ownKeys(value).map(String)}` : '';
  const properties = Object.entries(owners).flatMap(([owner, object]) =>
    Reflect.ownKeys(object).map((name) => {
      const { value, get, set, writable, enumerable, configurable } =
        Reflect.getOwnPropertyDescriptor(object, name) ?? {};
      const flags = `${writable} ${enumerable} ${configurable}`;
      return `${owner}.${String(name)}: ${flags} ${typeof value} ${textOf(value)} ${textOf(get)} ${textOf(set)}`;
    }),
  );
  return { properties, html: document.documentElement.outerHTML };
}

async function readListeners(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  const all: string[] = [];
  for (const target of ['window', 'document', 'performance', 'navigator']) {
    const { result } = await session.send('Runtime.evaluate', { expression: target });
    const objectId = result.objectId ?? '';
    const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId });
    all.push(...listeners.map(({ type }) => `${target} ${type}`));
  }
  await session.detach();
  return all;
}
