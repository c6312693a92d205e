import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { text } from '../../texts.ts';
import { CloseButton } from '../CloseButton.tsx';
import { useModal } from './use-modal.ts';
import './dialog.css';

interface DialogProps {
  title: string;
  class: string;
  testId: string;
  /** Stands in the head, beside the title. */
  beside?: ComponentChildren;
  onClose: () => void;
  children: ComponentChildren;
}

/** What stands above all else until it is closed: by its button, by Escape, or by a click beside it. */
export function Dialog({ title, class: name, testId, beside, onClose, children }: DialogProps) {
  const id = useId();
  const dialog = useModal();
  const close = () => dialog.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same as a click beside the dialog.
    <dialog
      ref={dialog}
      class={name}
      aria-labelledby={id}
      data-testid={testId}
      onClick={(event) => event.target === dialog.current && close()}
      onClose={onClose}
    >
      <div class={`${name}-frame`}>
        <header>
          <h2 id={id}>{title}</h2>
          {beside}
          <CloseButton label={text('dialog_close')} title={text('dialog_close_title')} onClick={close} />
        </header>
        {children}
      </div>
    </dialog>
  );
}
