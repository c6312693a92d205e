import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../texts.ts';
import { targetIndex } from '../list/list-keys.ts';
import { groupTitle, type Offer, search } from './framework-choice.ts';

interface FrameworkPickerProps {
  offers: readonly Offer[];
  current: Offer;
  onChoose: (offer: Offer) => void;
}

/** How far Page Up and Page Down go. */
const PAGE = 8;

/**
 * All frameworks, searched by typing.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function FrameworkPicker({ offers, current, onChoose }: FrameworkPickerProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  /** Null while the list is closed. */
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const isOpen = query !== null;
  const found = query === null ? [] : search(offers, query);

  function open(words: string): void {
    setQuery(words);
    setActive(words === '' ? Math.max(0, offers.indexOf(current)) : 0);
  }

  // The one that is chosen may be far down the list.
  useLayoutEffect(() => {
    if (isOpen) list.current?.querySelector('[data-active=true]')?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);

  function choose(offer: Offer | undefined): void {
    setQuery(null);
    if (offer) onChoose(offer);
  }

  function move(place: number): void {
    setActive(place);
    list.current?.querySelectorAll('[role=option]')[place]?.scrollIntoView({ block: 'nearest' });
  }

  function onClosedKey(event: KeyboardEvent): void {
    if (!['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)) return;
    event.preventDefault();
    open('');
  }

  function onOpenKey(event: KeyboardEvent): void {
    // Home and End move the caret.
    const target = /Home|End/.test(event.key) ? null : targetIndex(event.key, active, found.length, PAGE);
    if (target === null && event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    // Else the details would close with the list.
    event.stopPropagation();
    if (target !== null) move(target);
    else choose(event.key === 'Enter' ? found[active] : undefined);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (query === null) onClosedKey(event);
    else onOpenKey(event);
  }

  return (
    <div class="framework-picker">
      <label for={`${id}-input`}>{text('fix_framework')}</label>
      <div class="combobox">
        <input
          id={`${id}-input`}
          type="text"
          role="combobox"
          aria-expanded={query !== null}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={found[active] ? `${id}-${found[active].framework.id}` : undefined}
          spellcheck={false}
          autocomplete="off"
          data-testid="framework"
          value={query ?? current.framework.title}
          placeholder={text('fix_framework_search')}
          onClick={(event) => {
            if (query !== null) return;
            event.currentTarget.select();
            open('');
          }}
          onInput={(event) => open(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => choose(undefined)}
        />
        {query !== null && (
          <div id={`${id}-list`} ref={list} role="listbox" aria-label={text('fix_frameworks')}>
            {found.map((offer, place) => (
              <Option
                key={offer.framework.id}
                id={`${id}-${offer.framework.id}`}
                offer={offer}
                active={place === active}
                chosen={offer.framework.id === current.framework.id}
                startsGroup={found[place - 1]?.framework.group !== offer.framework.group}
                onChoose={() => choose(offer)}
              />
            ))}
            {found.length === 0 && <div class="nothing">{text('fix_frameworks_none')}</div>}
          </div>
        )}
      </div>
    </div>
  );
}

interface OptionProps {
  id: string;
  offer: Offer;
  active: boolean;
  chosen: boolean;
  startsGroup: boolean;
  onChoose: () => void;
}

function Option({ id, offer: { framework }, active, chosen, startsGroup, onChoose }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles the keys for all its options.
    // biome-ignore lint/a11y/useFocusableInteractive: the combobox has the focus and names the active option.
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      data-active={active}
      data-testid="framework-option"
      data-framework={framework.id}
      // Else the field would lose the focus, and the list go before the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span class="option-group">{startsGroup && groupTitle(framework.group)}</span>
      <span class="option-title">{framework.title}</span>
      {framework.proof.kind === 'proved' && <span class="tag">{text('fix_proved')}</span>}
    </div>
  );
}
