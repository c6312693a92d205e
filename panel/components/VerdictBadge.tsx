import type { Row } from '../store.ts';
import { Icon } from './Icon.tsx';
import { verdictWords } from './verdict-words.ts';

/** Icon, word and colour of a verdict. */
export function VerdictBadge({ row }: { row: Row }) {
  const { tone, icon, word } = verdictWords(row);
  return (
    <span class="badge" data-tone={tone}>
      <Icon name={icon} />
      {word}
    </span>
  );
}
