import type { CDPSession, Page } from 'puppeteer';
import type { ChromiumError } from '../../src/cors/verdict.ts';

/** What Chromium said of one URL. */
export interface ToldByChromium {
  readonly corsError: ChromiumError | null;
  readonly errorText: string | null;
}

const WORKERS = [{ type: 'service_worker' }, { type: 'shared_worker' }];

/**
 * Records what Chromium says of each URL that a page, its frames, its workers and the pages it prerenders ask for. A
 * page's own session is told nothing of why a worker's request failed, so every worker gets a session before its first
 * line runs.
 */
export async function recordEverywhere(page: Page): Promise<ReadonlyMap<string, ToldByChromium>> {
  const told = new Map<string, ToldByChromium>();
  const children: Promise<void>[] = [];

  /** Sent without waiting for each other's answer, which a worker that is held gives only once it runs. */
  async function listen(session: CDPSession, filter?: typeof WORKERS): Promise<void> {
    const autoAttach = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
    session.on('sessionattached', (child) => children.push(listen(child)));
    // Not every kind of target knows each of these, and some are gone before they answer.
    await Promise.allSettled([
      session.send('Target.setAutoAttach', { ...autoAttach, ...(filter && { filter }) }),
      filter ? null : recordNetwork(session, told),
      session.send('Runtime.runIfWaitingForDebugger'),
    ]);
  }

  const browser = await page.browser().target().createCDPSession();
  await listen(browser, WORKERS);
  // A session on the page itself would keep Chromium from prerendering another; one on its tab does not.
  const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const targetId = targetInfos.find(({ url }) => url === page.url())?.targetId ?? '';
  await browser.send('Target.attachToTarget', { targetId, flatten: true });
  // The tab, and then the page that is in it.
  for (const child of children) await child;
  return told;
}

async function recordNetwork(session: CDPSession, told: Map<string, ToldByChromium>): Promise<void> {
  const urls = new Map<string, string>();
  session.on('Network.requestWillBeSent', ({ requestId, request, initiator }) => {
    if (initiator.type !== 'preflight' && !urls.has(requestId)) urls.set(requestId, request.url);
  });
  session.on('Network.loadingFinished', ({ requestId }) => tell(requestId, { corsError: null, errorText: null }));
  session.on('Network.loadingFailed', ({ requestId, errorText, corsErrorStatus }) => {
    const { corsError, failedParameter } = corsErrorStatus ?? {};
    const named = corsError === undefined ? null : { corsError, failedParameter: failedParameter ?? '' };
    tell(requestId, { corsError: named, errorText });
  });
  await session.send('Network.enable');

  /** The page's session knows a worker's request too, but not why it failed. */
  function tell(requestId: string, said: ToldByChromium): void {
    const url = urls.get(requestId);
    if (url !== undefined && !told.get(url)?.corsError) told.set(url, said);
  }
}
