import type { WatchedPage } from './watched-page.ts';

/** What the clipboard holds, as a field of the panel takes it; the focus is where it was afterwards. */
export async function pasted({ panel, devtools }: Pick<WatchedPage, 'panel' | 'devtools'>): Promise<string> {
  const before = await panel.evaluateHandle(() => document.activeElement);
  await panel.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    // Nothing outside a dialog can have the focus.
    (document.querySelector('dialog') ?? document.body).append(field);
    field.focus();
  });
  const { keyboard } = devtools;
  await keyboard.down('Control');
  await keyboard.press('v', { commands: ['Paste'] });
  await keyboard.up('Control');
  return panel.evaluate((focused) => {
    const field = document.querySelector('#pasted') as HTMLTextAreaElement;
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
    return field.value;
  }, before);
}
