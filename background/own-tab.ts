import type { Action, Runtime, Tabs } from 'webextension-polyfill';

export interface OwnTabApi {
  readonly action: Pick<Action.Static, 'onClicked'>;
  readonly runtime: Pick<Runtime.Static, 'getURL'>;
  readonly tabs: Pick<Tabs.Static, 'create' | 'query' | 'update'>;
}

/** Opens the panel in a tab of its own beside the tab in which the extension's button was pressed, or shows it again. */
export function openOwnTabs({ action, runtime, tabs }: OwnTabApi): void {
  action.onClicked.addListener(async ({ id, index }) => {
    if (id === undefined) return;
    const url = runtime.getURL(`panel/own-tab.html?tab=${id}`);
    const [open] = await tabs.query({ url });
    if (open?.id !== undefined) await tabs.update(open.id, { active: true });
    else await tabs.create({ url, index: index + 1, openerTabId: id });
  });
}
