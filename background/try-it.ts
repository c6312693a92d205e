import type { DeclarativeNetRequest, Runtime } from 'webextension-polyfill';
import { type AnswerChange, isToBackground, type ToPanel, TRY_IT } from '../src/messages.ts';
import { rulesOf } from './try-rules.ts';

export type SessionRules = Pick<DeclarativeNetRequest.Static, 'getSessionRules' | 'updateSessionRules'>;

/**
 * Changes answers for a DevTools page that asks for it, in its tab, for as long as the connection lasts. Session rules
 * outlive a worker, so a new one takes away what the last one left: whoever still wants it will connect again.
 */
export function acceptTries(runtime: Pick<Runtime.Static, 'onConnect'>, rules: SessionRules): void {
  let nextId = 1;
  /** Changes of the rules go one after the other, else a late one could undo an earlier one's end. */
  let queue: Promise<unknown> = removeLeftovers(rules).catch(() => undefined);

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  }

  runtime.onConnect.addListener((port) => {
    if (port.name !== TRY_IT) return;
    let ids: number[] = [];
    let open = true;

    async function replace(tabId: number, changes: readonly AnswerChange[]): Promise<void> {
      // DevTools was closed meanwhile.
      if (!open) return;
      const added = rulesOf(changes, tabId, nextId);
      nextId += changes.length;
      await rules.updateSessionRules({ removeRuleIds: ids, addRules: added });
      ids = added.map(({ id }) => id);
    }

    port.onMessage.addListener((message: unknown) => {
      if (!isToBackground(message) || message.type !== 'try') return;
      const tell = (error: string | null) => {
        if (open) port.postMessage({ type: 'tried', error } satisfies ToPanel);
      };
      inTurn(() => replace(message.tabId, message.changes)).then(
        () => tell(null),
        (error: unknown) => tell(error instanceof Error ? error.message : String(error)),
      );
    });

    port.onDisconnect.addListener(() => {
      open = false;
      void inTurn(() => rules.updateSessionRules({ removeRuleIds: ids }));
    });
  });
}

async function removeLeftovers(rules: SessionRules): Promise<void> {
  const left = await rules.getSessionRules();
  if (left.length > 0) await rules.updateSessionRules({ removeRuleIds: left.map(({ id }) => id) });
}
