import { useState } from 'preact/hooks';
import { escapeText } from '../../../src/exports/escape.ts';
import type { Row, Store } from '../../store.ts';
import { phrase, text } from '../../texts.ts';
import { isSameExchange } from '../../watched.ts';
import { Icon } from '../Icon.tsx';
import { ruleText } from '../row-text.ts';
import { verdictWords } from '../verdict-words.ts';
import { historyShown } from './history-shown.ts';
import { RequestName } from './RequestName.tsx';
import { secondText } from './time-text.ts';
import './history.css';

/** Such as "Blocked at 14:01:22, acao-missing". */
function tickText(row: Row): string {
  const rule = ruleText(row);
  const { word } = verdictWords(row);
  const at = secondText(row.exchange);
  return rule === '' ? text('watch_tick', word, at) : text('watch_tick_rule', word, at, rule);
}

const STEPS: Readonly<Record<string, (place: number, last: number) => number>> = {
  ArrowLeft: (place) => place - 1,
  ArrowRight: (place) => place + 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** What became of the endpoint time after time: ticks and crosses, the latest on the right. */
export function HistoryStrip({ store, row }: { store: Store; row: Row }) {
  const shown = historyShown(store.history.value.of(row), row);
  const selected = shown.findIndex((one) => isSameExchange(one, row));
  const [focused, setFocused] = useState<number | null>(null);
  if (shown.length < 2) return null;
  const stop = focused === null || focused >= shown.length ? selected : focused;

  function onKeyDown(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const last = shown.length - 1;
    const place = Math.min(Math.max(step(stop, last), 0), last);
    setFocused(place);
    event.currentTarget.querySelectorAll('button').item(place).focus();
  }

  function select(event: MouseEvent, { exchange }: Row): void {
    store.selectedId.value = exchange.id;
    // The details of another exchange are drawn from the beginning, and this strip with them.
    const { ownerDocument } = event.currentTarget as HTMLElement;
    requestAnimationFrame(() => ownerDocument.querySelector<HTMLElement>('.history [aria-current=true]')?.focus());
  }

  return (
    <div class="history" data-testid="history">
      <p class="aside" id="history-of">
        {phrase('watch_history', <RequestName exchange={row.exchange} />)}
      </p>
      <div class="ticks" role="toolbar" aria-labelledby="history-of" onKeyDown={onKeyDown}>
        {shown.map((one, place) => {
          const { tone, icon } = verdictWords(one);
          const name = escapeText(tickText(one));
          return (
            <button
              key={one.exchange.id}
              type="button"
              class="tick"
              data-tone={tone}
              data-outcome={one.verdict.outcome}
              data-testid="tick"
              aria-current={place === selected}
              aria-label={name}
              title={name}
              tabIndex={place === stop ? 0 : -1}
              onClick={(event) => select(event, one)}
            >
              <Icon name={icon} />
            </button>
          );
        })}
      </div>
    </div>
  );
}
