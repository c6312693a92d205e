import type { Check } from '../../../src/cors/verdict.ts';
import { hopLabel } from '../../../src/exports/hop-label.ts';
import type { Row } from '../../store.ts';
import { CheckItem } from './CheckItem.tsx';

interface Group {
  readonly title: string;
  readonly checks: readonly Check[];
}

/** Checks of one message belong together; the order stays the browser's. */
function groupByMessage({ exchange, verdict }: Row): Group[] {
  const groups = new Map<string, Check[]>();
  for (const check of verdict.checks) {
    const title = hopLabel(exchange, check.on, check.hop);
    groups.set(title, [...(groups.get(title) ?? []), check]);
  }
  return Array.from(groups, ([title, checks]) => ({ title, checks }));
}

function closingText({ verdict }: Row): string | null {
  if (verdict.outcome === 'contradicted') return 'This is what we find; the browser did otherwise.';
  if (verdict.outcome === 'blocked' && verdict.rule === null) {
    return 'What the server sent passes them all; what the browser judged did not.';
  }
  if (verdict.alternatives.length > 1) return 'Here the browser stops, if the likelier of the two rules failed.';
  if (verdict.outcome === 'blocked') return 'Here the browser stops; it checks nothing after this.';
  return null;
}

/** What the browser checked, in its order, up to the check that failed. */
export function ChecksSection({ row }: { row: Row }) {
  const groups = groupByMessage(row);
  if (groups.length === 0) return null;
  const closing = closingText(row);
  return (
    <section class="checks" id="details-checks">
      <h3>The browser’s checks</h3>
      {groups.map(({ title, checks }) => (
        <div key={title} class="check-group">
          <h4>{title}</h4>
          <ol>
            {checks.map((check) => (
              <CheckItem key={check.rule} check={check} />
            ))}
          </ol>
        </div>
      ))}
      {closing !== null && <p class="aside">{closing}</p>}
    </section>
  );
}
