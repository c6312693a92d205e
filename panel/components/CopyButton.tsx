import { useState } from 'preact/hooks';
import { text as said } from '../texts.ts';
import { copyText } from './copy-text.ts';

/** Puts a text on the clipboard and says what became of it. */
export function CopyButton({ text, label, testId }: { text: string; label: string; testId: string }) {
  const [told, setTold] = useState({ text: '', done: false });

  async function copy(): Promise<void> {
    setTold({ text, done: await copyText(text) });
  }

  return (
    <span class="copy">
      <span role="status">{told.text === text && said(told.done ? 'copy_done' : 'copy_refused')}</span>{' '}
      <button type="button" class="action" data-testid={testId} onClick={copy}>
        {label}
      </button>
    </span>
  );
}
