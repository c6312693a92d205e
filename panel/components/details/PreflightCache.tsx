import { type KeptPreflight, keptOfHops } from '../../../src/cors/preflight-cache.ts';
import type { Row, Store } from '../../store.ts';
import { phrase, text } from '../../texts.ts';
import { RawText } from '../RawText.tsx';
import { clockText } from '../row-text.ts';
import { Term } from '../Term.tsx';
import { Countdown } from './Countdown.tsx';
import { keptReason } from './kept-text.ts';
import { stageText } from './stage-text.ts';

/** Seconds; the least that a browser allows, so that beyond it they differ. */
const LEAST_CAP = 600;
const LIMIT = 300;

function Names({ names }: { names: Iterable<string> }) {
  return (
    <code>
      <RawText text={[...names].join(', ')} limit={LIMIT} />
    </code>
  );
}

/** What needs no OPTIONS as long as it is kept. */
function Covered({ kept: { methods, headers } }: { kept: KeptPreflight }) {
  const all = <Names names={new Set(['GET', 'HEAD', 'POST', ...methods])} />;
  if (headers.size === 0) return <p class="aside">{phrase('cache_covers', all)}</p>;
  return <p class="aside">{phrase('cache_coversHeaders', all, <Names names={headers} />)}</p>;
}

function Kept({ kept, row, store }: { kept: KeptPreflight; row: Row; store: Store }) {
  const seconds = (kept.until - kept.from) / 1000;
  const reason = <RawText text={keptReason(kept.maxAge, seconds)} limit={LIMIT} />;
  if (seconds === 0) return <p>{phrase('cache_notKept', reason)}</p>;
  return (
    <>
      <p>
        {/* What somebody else's browser keeps is past. */}
        {row.source === null && <Countdown until={kept.until} now={store.exports.now} />}
        {row.source !== null && <b>{text('cache_until', clockText(kept.until))}</b>} · {reason}
      </p>
      <Covered kept={kept} />
      {seconds >= LEAST_CAP && <p class="aside">{text('cache_caps')}</p>}
    </>
  );
}

/** For how long the answers to an exchange's own preflights are kept, and what they cover; nothing where there is none. */
export function PreflightCache({ store, row }: { store: Store; row: Row }) {
  const all = keptOfHops(row.exchange);
  if (all.every((kept) => kept === null)) return null;
  return (
    <>
      <dt>
        <Term id="preflightCache">{text('cache')}</Term>
      </dt>
      <dd data-testid="preflight-cache">
        {all.map((kept, hop) => {
          if (kept === null) return null;
          return (
            <div key={kept.preflightId}>
              {all.length > 1 && <p>{stageText(row.exchange, 'preflight', hop)}</p>}
              <Kept kept={kept} row={row} store={store} />
            </div>
          );
        })}
      </dd>
    </>
  );
}
