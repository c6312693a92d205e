import { afterAll, beforeAll, expect, test } from 'vitest';
import { dock, waitForExchanges } from '../support/panel.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

let servers: PlannedServers;
let watched: WatchedPage;

beforeAll(async () => {
  servers = await startPlannedServers();
  const { page, crossSite } = servers.origins;
  const script = (name: string) => `${crossSite}/${name}`;
  servers.file(
    '/app.js',
    'text/javascript',
    `\nfunction load() {\n  return fetch('${script('by-fetch')}');\n}\nload();`,
  );
  servers.file('/later.js', 'text/javascript', `setTimeout(function later() {\n  fetch('${script('later')}');\n});`);
  servers.file('/worker.js', 'text/javascript', `fetch('${script('by-worker')}');`);
  servers.file(
    '/sites.html',
    'text/html',
    `<!doctype html><link rel="icon" href="data:,">
<img crossorigin src="${script('by-tag')}">
<script src="/app.js"></script>
<script src="/later.js"></script>
<script>new Worker('/worker.js')</script>`,
  );
  watched = await openWatchedPage(page);
  await watched.devtools.setViewport({ width: 1200, height: 800 });
  await dock(watched.devtools, 'bottom');
  await watched.page.goto(`${page}/sites.html`);
});

afterAll(async () => {
  await watched?.close();
  servers?.close();
});

/** Each row of the list: what was asked for, and the link to who asked. */
async function links(): Promise<Record<string, string>> {
  const rows = await watched.panel.$$eval('[data-testid=row]', (all) =>
    all.map((row) => [
      row.querySelector('[data-column=name]')?.textContent?.split(' ')[0],
      row.querySelector('[data-testid=call-site]')?.textContent,
    ]),
  );
  return Object.fromEntries(rows);
}

test('the row says which line of the page asked, and a tag or a worker is one too', async () => {
  await waitForExchanges(watched.panel, 4);
  await expect.poll(links).toEqual({
    'by-tag': 'sites.html:2',
    'by-fetch': 'app.js:3',
    later: 'later.js:2',
    'by-worker': 'worker.js:1',
  });
});

/** What Sources shows, if that is in front. A string, because vitest would rewrite the `import()` of a function. */
const SHOWN_IN_SOURCES = `import('./ui/legacy/legacy.js').then(({ InspectorView }) => {
  const panel = InspectorView.InspectorView.instance().currentPanelDeprecated();
  return panel?.name === 'sources' ? panel.sourcesView().currentUISourceCode()?.url() : null;
})`;

test('a click on it opens that file in Sources', async () => {
  const { panel, devtools } = watched;
  const rows = await panel.$$('[data-testid=row]');
  for (const row of rows) {
    const text = await row.evaluate((it) => it.textContent ?? '');
    if (text.includes('by-fetch'))
      await (await row.$('[data-testid=call-site]'))?.evaluate((it) => (it as HTMLElement).click());
  }
  await expect.poll(() => devtools.evaluate(SHOWN_IN_SOURCES)).toBe(`${servers.origins.page}/app.js`);
  expect(await panel.$$('[data-testid=details]')).toHaveLength(0);
});
