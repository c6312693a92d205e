import { type Fault, faultsOf } from '../../listing/filter/faults.ts';
import type { Store } from '../../store.ts';
import { phrase } from '../../texts.ts';
import { Icon } from '../Icon.tsx';
import { RawText } from '../RawText.tsx';

const LIMIT = 120;

const code = (said: string) => (
  <code>
    <RawText text={said} limit={LIMIT} />
  </code>
);

function sayFault(fault: Fault) {
  switch (fault.why) {
    case 'invalid':
      return phrase('filter_badRegex', code(`/${fault.source}/`), <RawText text={fault.reason} limit={LIMIT} />);
    case 'endless':
      return phrase('filter_endlessRegex', code(`/${fault.source}/`));
    case 'unknown-key':
      return phrase('filter_unknownKey', code(`${fault.key}:`), code(fault.similar.map((key) => `${key}:`).join(' ')));
  }
}

/** Says which part of the filter was probably meant otherwise, for the list shows what was not asked for. */
export function FilterFaults({ store }: { store: Store }) {
  const faults = faultsOf(store.settings.filter.value);
  return (
    <div class="filter-faults" role="status" id="filter-faults" data-testid="filter-faults">
      {faults.map((fault, place) => (
        <p key={place} class="filter-fault">
          <Icon name="bug" /> <span>{sayFault(fault)}</span>
        </p>
      ))}
    </div>
  );
}
