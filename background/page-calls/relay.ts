import type { Runtime } from 'webextension-polyfill';

/**
 * Runs in the page's document, but in the extension's own world, which no script of the page sees: hands on what the
 * hook tells to the DevTools page, and when that is gone tells the hook to leave.
 * Only its text gets there, so it uses nothing from outside of itself.
 * @param channel as the hook's
 */
export function relayPageCalls(channel: string): void {
  // A global of this world is none of the page's.
  const world = globalThis as unknown as Record<string, unknown> & { chrome: { runtime: Runtime.Static } };
  if (channel in world) return;
  world[channel] = true;
  const { runtime } = world.chrome;
  let port: Runtime.Port | null = null;

  const order = (detail: 'tell' | 'leave') => performance.dispatchEvent(new CustomEvent(`${channel}<`, { detail }));

  function onTold(event: Event): void {
    if (isOrphan()) leave();
    else port?.postMessage((event as CustomEvent<unknown>).detail);
  }

  /** An extension that is reloaded or removed ends without a word to the worlds it has in pages. */
  const isOrphan = () => runtime.id === undefined;

  /** A page that the browser keeps for the way back would not hear of the end; when it comes back it is entered anew. */
  function onHide({ persisted }: PageTransitionEvent): void {
    if (persisted) leave();
  }

  function leave(): void {
    order('leave');
    performance.removeEventListener(channel, onTold);
    removeEventListener('pagehide', onHide);
    clearInterval(orphanCheck);
    delete world[channel];
    if (!isOrphan()) runtime.onConnect.removeListener(onConnect);
  }

  function onConnect(opened: Runtime.Port): void {
    if (opened.name !== channel) return;
    port = opened;
    // A document may be connected with anew, and the older port goes then.
    opened.onDisconnect.addListener(() => port === opened && leave());
    order('tell');
  }

  performance.addEventListener(channel, onTold);
  addEventListener('pagehide', onHide);
  runtime.onConnect.addListener(onConnect);
  const orphanCheck = setInterval(() => isOrphan() && leave(), 1000);
  // DevTools was closed just then.
  setTimeout(() => port === null && leave(), 10_000);
}
