import { isFix, serversOf } from '../../../src/fixes/fix-for.ts';
import type { Insight } from '../../../src/fixes/insight.ts';
import { originOf } from '../../../src/http/origin.ts';
import { sentenceText } from '../../sentence-text.ts';
import type { Row, Store } from '../../store.ts';
import { text } from '../../texts.ts';
import { RawText } from '../RawText.tsx';
import { Term } from '../Term.tsx';
import { PatchDiff } from './PatchDiff.tsx';
import { ServerFix } from './ServerFix.tsx';
import { TryItSwitch } from './TryItSwitch.tsx';
import './fix.css';

interface FixSectionProps {
  store: Store;
  row: Row;
  insight: Insight;
}

/** What the server has to do, the difference it makes, and what to type; or why no server can help. */
export function FixSection({ store, row, insight: { fix, layer } }: FixSectionProps) {
  if (!isFix(fix)) {
    return (
      <section class="fix" id="details-fix" data-testid="no-fix">
        <h3>
          <Term id="fix">{text('fix')}</Term>
        </h3>
        <p class="fix-why">
          <RawText text={sentenceText(fix.why)} limit={800} />
        </p>
      </section>
    );
  }
  const servers = serversOf(row.exchange, fix);
  // The layer is of the answer that failed; what the other servers are is not known.
  const failing = originOf(row.exchange.hops[row.verdict.hop ?? 0]?.url ?? '');
  return (
    <section class="fix" id="details-fix" data-testid="fix">
      <h3>
        <Term id="fix">{text('fix')}</Term>
      </h3>
      <p class="fix-why" data-testid="fix-why">
        <RawText text={sentenceText(fix.why)} limit={800} />
      </p>
      <PatchDiff exchange={row.exchange} fix={fix} />
      {row.source === null && <TryItSwitch store={store} row={row} fix={fix} />}
      {servers.map((server) => (
        <ServerFix
          key={server}
          store={store}
          row={row}
          server={server}
          layer={servers.length === 1 || server === failing ? layer : null}
        />
      ))}
    </section>
  );
}
