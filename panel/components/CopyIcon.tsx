import { useState } from 'preact/hooks';
import { text as said } from '../texts.ts';
import { Icon, type IconName } from './Icon.tsx';
import { useCopy } from './use-copy.ts';
import './copy-icon.css';

interface CopyIconProps {
  text: string;
  /** What is copied, in words. */
  label: string;
  testId: string;
}

const ICONS: Readonly<Record<'ready' | 'done' | 'refused', IconName>> = {
  ready: 'copy',
  done: 'check',
  refused: 'cross',
};

/** Puts a text on the clipboard; until the pointer or the focus leaves, it shows what became of it. */
export function CopyIcon({ text, label, testId }: CopyIconProps) {
  const copy = useCopy();
  const [state, setState] = useState<keyof typeof ICONS>('ready');

  async function onClick(): Promise<void> {
    setState((await copy(text)) ? 'done' : 'refused');
  }

  return (
    <button
      type="button"
      class="copy-icon"
      aria-label={label}
      title={state === 'refused' ? said('copy_refused') : label}
      data-testid={testId}
      data-state={state}
      onClick={onClick}
      onBlur={() => setState('ready')}
      onPointerLeave={() => setState('ready')}
    >
      <Icon name={ICONS[state]} />
    </button>
  );
}
