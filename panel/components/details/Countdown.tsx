import { text } from '../../texts.ts';
import { clockText } from '../row-text.ts';
import { leftText } from './kept-text.ts';
import { useNow } from './use-now.ts';

interface CountdownProps {
  /** Milliseconds since the epoch. */
  until: number;
  now: () => Date;
}

/** For how long something is still kept, second by second. A timer is not read out by itself. */
export function Countdown({ until, now }: CountdownProps) {
  const left = until - useNow(now, until);
  return (
    <b
      class="countdown"
      role="timer"
      title={text('cache_until', clockText(until))}
      data-testid="countdown"
      data-until={until}
    >
      {left > 0 ? text('cache_left', leftText(left)) : text('cache_expired', clockText(until))}
    </b>
  );
}
