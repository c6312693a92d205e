import { type Checklist, checklistOf } from '../../../src/cors/checklist.ts';
import type { Row } from '../../store.ts';
import { phrase, type TextKey, text } from '../../texts.ts';
import { Term } from '../Term.tsx';
import type { TermId } from '../terms.ts';
import { CheckFold } from './CheckFold.tsx';
import { CheckItem } from './CheckItem.tsx';
import { stageText } from './stage-text.ts';

function closingText({ verdict }: Row): TextKey | null {
  if (verdict.outcome === 'contradicted') return 'checks_contradicted';
  if (verdict.outcome === 'blocked' && verdict.rule === null) return 'checks_interfered';
  if (verdict.alternatives.length > 1) return 'checks_oneOfTwo';
  return verdict.outcome === 'blocked' ? 'checks_stopped' : null;
}

function termOf({ on, hop }: Checklist): TermId | null {
  if (on === 'preflight') return 'preflight';
  return hop === 0 ? null : 'hop';
}

/** What one message was checked for: what passed is folded, the one that failed stands open. */
function MessageChecks({ row, list }: { row: Row; list: Checklist }) {
  const { on, hop, items } = list;
  const place = items.findIndex(({ state }) => state === 'failed' || state === 'broken');
  const at = place < 0 ? items.length : place;
  const decisive = items[at];
  const title = stageText(row.exchange, on, hop);
  const term = termOf(list);
  return (
    <div class="check-group">
      <h4>{term === null ? title : <Term id={term}>{title}</Term>}</h4>
      <CheckFold items={items.slice(0, at)} counts="passed" icon="check" title="checks_passed" />
      {decisive && (
        <ol>
          <CheckItem item={decisive} />
        </ol>
      )}
      <CheckFold items={items.slice(at + 1)} counts="not-reached" icon="dash" title="checks_notReached" />
    </div>
  );
}

/** What the browser checks, in its order: what passed, what failed, and what it did not come to any more. */
export function ChecksSection({ row }: { row: Row }) {
  const lists = checklistOf(row.exchange, row.verdict);
  if (lists.length === 0) return null;
  const closing = closingText(row);
  return (
    <section class="checks" id="details-checks">
      <h3>{phrase('checks', <Term id="corsCheck">{text('checks_term')}</Term>)}</h3>
      {lists.map((list) => (
        <MessageChecks key={`${list.on} ${list.hop}`} row={row} list={list} />
      ))}
      {closing !== null && <p class="aside">{text(closing)}</p>}
    </section>
  );
}
