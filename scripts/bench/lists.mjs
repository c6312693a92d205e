import { DIST } from '../build.mjs';
import { importHar } from '../devtools-har.mjs';
import { launchBrowser, openCorsPanel, showPanel } from '../launch.mjs';
import { waitFor } from '../wait-for.mjs';
import { compare } from './compare.mjs';
import { harOfMany } from './many-requests.mjs';
import { scriptTime } from './script-time.mjs';

/** @typedef {import('puppeteer').Page} Page */

/**
 * Where a list is: its middle, the height of a screenful, and how far down it has been scrolled; pixels.
 *
 * @typedef {{ x: number, y: number, height: number, top: number }} Place
 */

/**
 * One list of requests, to be filtered and scrolled as by hand.
 *
 * @typedef {object} List
 * @property {import('puppeteer').CDPSession} session of the page that draws it
 * @property {Page} devtools
 * @property {() => Promise<void>} focusFilter so that what is typed goes there
 * @property {() => Promise<Place>} place
 */

const REQUESTS = 50_000;
/** Typed a letter at a time, and taken away again. */
const FILTER = 'items/49';

/**
 * A letter typed into the filter, and a screenful of scrolling, in our panel and in DevTools' own Network panel, with the
 * same requests in both: milliseconds of script until nothing more happens.
 *
 * @param {number} rounds
 * @returns {Promise<{ typing: import('./compare.mjs').Comparison, scrolling: import('./compare.mjs').Comparison }>}
 */
export async function compareLists(rounds) {
  const har = harOfMany(REQUESTS);
  const [ours, rival] = await Promise.all([openOurs(har), openNetwork(har)]);
  try {
    const typing = await compare(typingIn(ours.list), typingIn(rival.list), rounds);
    const scrolling = await compare(scrollingIn(ours.list), scrollingIn(rival.list), rounds);
    return { typing, scrolling };
  } finally {
    await Promise.all([ours.browser.close(), rival.browser.close()]);
  }
}

/** @param {List} list @returns {import('./compare.mjs').Measure} */
function typingIn({ devtools, session, focusFilter }) {
  let typed = '';
  return async () => {
    await focusFilter();
    if (typed === FILTER) {
      await scriptTime(session, () => empty(devtools));
      typed = '';
    }
    const letter = FILTER[typed.length] ?? '';
    typed += letter;
    return scriptTime(session, () => devtools.keyboard.type(letter));
  };
}

/** Takes everything out of the field that has the focus. @param {Page} devtools */
async function empty(devtools) {
  await devtools.keyboard.down('Control');
  await devtools.keyboard.press('a');
  await devtools.keyboard.up('Control');
  await devtools.keyboard.press('Backspace');
}

/** @param {List} list @returns {import('./compare.mjs').Measure} */
function scrollingIn({ devtools, session, focusFilter, place }) {
  let isEmpty = false;
  return async () => {
    if (!isEmpty) {
      await focusFilter();
      await scriptTime(session, () => empty(devtools));
      isEmpty = true;
    }
    const before = await place();
    await devtools.mouse.move(before.x, before.y);
    // A list that follows new requests is at its end.
    const deltaY = before.top > before.height ? -before.height : before.height;
    const time = await scriptTime(session, () => devtools.mouse.wheel({ deltaY }));
    const { top } = await place();
    if (top === before.top) throw new Error(`The list did not scroll: it is ${top} pixels down, as before`);
    return time;
  };
}

/** @param {string} har */
async function openOurs(har) {
  const browser = await launchBrowser({ extension: DIST });
  const { devtools, panel } = await openCorsPanel(await browser.newPage());
  await panel.evaluate((text) => globalThis.corsPanel.load(text), har);
  await waitFor('all requests in our panel', () =>
    panel.evaluate(
      (count) =>
        document.querySelector('[role=grid], [role=treegrid]')?.getAttribute('aria-rowcount') === `${count + 1}`,
      REQUESTS,
    ),
  );
  const target = await browser.waitForTarget((it) => it.url().endsWith('/panel/panel.html'));
  const session = await target.createCDPSession();
  const list = {
    ...{ devtools, session },
    async focusFilter() {
      await panel.focus('[data-testid=filter]');
    },
    async place() {
      const grid = await panel.$('[data-testid=list]');
      const box = await grid?.boundingBox();
      if (!grid || !box) throw new Error('our list is not there');
      const top = await grid.evaluate((element) => element.scrollTop);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2, height: box.height, top };
    },
  };
  return { browser, list };
}

/** @param {string} har */
async function openNetwork(har) {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const devtools = await page.openDevTools();
  await devtools.waitForSelector('.root-view .widget');
  await devtools.evaluate(showPanel, 'network');
  const loaded = await importHar(devtools, har);
  if (loaded.length !== REQUESTS) throw new Error(`the Network panel shows ${loaded.length} requests of ${REQUESTS}`);
  const session = await devtools.createCDPSession();
  const list = {
    ...{ devtools, session },
    async focusFilter() {
      await devtools.evaluate(focusNetworkFilter);
    },
    place: () => devtools.evaluate(placeOfNetworkGrid),
  };
  return { browser, list };
}

/** Runs in DevTools. */
async function focusNetworkFilter() {
  // @ts-expect-error a module of DevTools
  const { NetworkPanel } = await import('./panels/network/network.js');
  NetworkPanel.NetworkPanel.instance().networkLogView.textFilterUI.focus();
}

/** Runs in DevTools. */
async function placeOfNetworkGrid() {
  // @ts-expect-error a module of DevTools
  const { NetworkPanel } = await import('./panels/network/network.js');
  const scroller = NetworkPanel.NetworkPanel.instance().networkLogView.columnsInternal.dataGrid().scrollContainer;
  const { x, y, width, height } = scroller.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2, height, top: scroller.scrollTop };
}
