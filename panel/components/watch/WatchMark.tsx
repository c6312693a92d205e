import { useContext } from 'preact/hooks';
import type { Exchange } from '../../../src/exchange/exchange.ts';
import { text } from '../../texts.ts';
import { Icon } from '../Icon.tsx';
import { WatchedFailures } from './watched-context.ts';
import './watch.css';

/** Marks the row of a failure that is watched, in the list. */
export function WatchMark({ exchange }: { exchange: Exchange }) {
  const marks = useContext(WatchedFailures)?.marks.value ?? [];
  if (!marks.some((mark) => mark.row.exchange.id === exchange.id)) return null;
  return (
    <span class="watch-mark" data-testid="watch-mark">
      <Icon name="eye" />
      <span class="visually-hidden">{text('watch_mark')} </span>
    </span>
  );
}
