import type { RefObject } from 'preact';
import type { Candidate } from '../../listing/filter/complete.ts';
import type { Store } from '../../store.ts';
import { text } from '../../texts.ts';
import { Icon } from '../Icon.tsx';
import { keysOf } from '../shortcuts/shortcuts.ts';
import { FILTER_OPTIONS_ID, FilterOptions, filterOptionId } from './FilterOptions.tsx';
import { useCompletion } from './use-completion.ts';
import './filter.css';

interface FilterBoxProps {
  store: Store;
  input: RefObject<HTMLInputElement | null>;
}

/**
 * The filter as a combobox.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function FilterBox({ store, input }: FilterBoxProps) {
  const { filter, filterInverted } = store.settings;
  const completion = useCompletion(store);
  const { candidates, active } = completion;
  const isOpen = candidates.length > 0;

  // What is accepted brings the values of a key, so the caret has to be where it was put.
  function accept(candidate: Candidate): void {
    filter.value = candidate.text;
    completion.typed(candidate.caret);
    if (input.current === null) return;
    input.current.value = candidate.text;
    input.current.setSelectionRange(candidate.caret, candidate.caret);
  }

  function clear(): void {
    filter.value = '';
    completion.close();
    input.current?.focus();
  }

  /** The list first, then what is typed, then the way out. */
  function onEscape(): void {
    if (isOpen) completion.close();
    else if (filter.value !== '') clear();
    else leave();
  }

  function leave(): void {
    const list = input.current?.closest('.app')?.querySelector<HTMLElement>('.exchange-list');
    if (list) list.focus();
    else input.current?.blur();
  }

  function onArrow(event: KeyboardEvent & { currentTarget: HTMLInputElement }, step: number): void {
    event.preventDefault();
    if (isOpen) completion.move(active + step);
    else completion.ask(event.currentTarget.selectionStart ?? 0);
  }

  function onKeyDown(event: KeyboardEvent & { currentTarget: HTMLInputElement }): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const { key } = event;
    if (key === 'ArrowDown') onArrow(event, 1);
    if (key === 'ArrowUp') onArrow(event, -1);
    const chosen = candidates[active];
    if (chosen && (key === 'Enter' || (key === 'Tab' && !event.shiftKey))) {
      event.preventDefault();
      accept(chosen);
    }
    if (key !== 'Escape') return;
    // Otherwise DevTools would take it and open its drawer.
    event.stopPropagation();
    event.preventDefault();
    onEscape();
  }

  return (
    <div class="filter" data-filled={filter.value !== ''}>
      <Icon name="filter" />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={FILTER_OPTIONS_ID}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? filterOptionId(active) : undefined}
        aria-describedby="filter-faults"
        placeholder={text('toolbar_filter')}
        aria-label={text('toolbar_filter_label')}
        title={text('toolbar_filter_title', keysOf('filter'))}
        spellcheck={false}
        autocomplete="off"
        data-testid="filter"
        value={filter.value}
        onInput={({ currentTarget }) => {
          filter.value = currentTarget.value;
          completion.typed(currentTarget.selectionStart ?? 0);
        }}
        onKeyDown={onKeyDown}
        onBlur={completion.close}
      />
      <span class="filter-end">
        {filter.value !== '' && (
          <button
            type="button"
            class="filter-clear"
            title={text('filter_clear')}
            data-testid="clear-filter"
            onClick={clear}
          >
            <Icon name="close" />
          </button>
        )}
        <button
          type="button"
          class="filter-invert"
          aria-pressed={filterInverted.value}
          aria-label={text('filter_invert')}
          title={text('filter_invert_title')}
          data-testid="invert-filter"
          onClick={() => {
            filterInverted.value = !filterInverted.value;
          }}
        >
          <Icon name="invert" />
        </button>
      </span>
      {isOpen && <FilterOptions {...{ candidates, active }} onAccept={accept} />}
    </div>
  );
}
