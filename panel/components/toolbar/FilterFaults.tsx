import { isFilterKey } from '../../listing/filter/keys/index.ts';
import { parseFilter } from '../../listing/filter/parse.ts';
import type { RegexFault } from '../../listing/filter/regex.ts';
import type { Store } from '../../store.ts';
import { phrase } from '../../texts.ts';
import { Icon } from '../Icon.tsx';
import { RawText } from '../RawText.tsx';

const LIMIT = 120;

function sayFault({ why, source, reason }: RegexFault) {
  const expression = (
    <code>
      <RawText text={`/${source}/`} limit={LIMIT} />
    </code>
  );
  return why === 'endless'
    ? phrase('filter_endlessRegex', expression)
    : phrase('filter_badRegex', expression, <RawText text={reason} limit={LIMIT} />);
}

/** Says what between slashes is no regular expression, for then the list shows something else than was meant. */
export function FilterFaults({ store }: { store: Store }) {
  const terms = parseFilter(store.settings.filter.value, isFilterKey);
  const faults = terms.flatMap((term) => (term.kind === 'text' ? (term.fault ?? []) : []));
  return (
    <div class="filter-faults" role="status" id="filter-faults" data-testid="filter-faults">
      {faults.map((fault) => (
        <p key={fault.source} class="filter-fault">
          <Icon name="bug" /> <span>{sayFault(fault)}</span>
        </p>
      ))}
    </div>
  );
}
