import { Icon } from './Icon.tsx';

interface CloseButtonProps {
  /** What it puts away, for who does not see where it stands. */
  label: string;
  /** For who points at it, where there is more to say. */
  title?: string;
  testId?: string;
  onClick: () => void;
}

/** A cross that puts away what it stands on. */
export function CloseButton({ label, title = label, testId, onClick }: CloseButtonProps) {
  return (
    <button type="button" class="icon-button" title={title} aria-label={label} data-testid={testId} onClick={onClick}>
      <Icon name="close" />
    </button>
  );
}
