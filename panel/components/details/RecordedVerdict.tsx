import type { ReportedVerdict } from '../../../src/exports/report.ts';
import type { Row } from '../../store.ts';
import { phrase, type TextKey, text } from '../../texts.ts';
import { RawText } from '../RawText.tsx';

const differ = (a: Row['verdict'], b: ReportedVerdict) =>
  a.outcome !== b.outcome || a.rule !== b.rule || a.on !== b.on || a.hop !== b.hop;

/** What is said depends on how much the file says: a rule, the message that it is of. */
function saysKey({ rule, on }: ReportedVerdict): TextKey {
  if (rule === null) return on === null ? 'recorded_outcome' : 'recorded_outcomeOn';
  return on === null ? 'recorded_outcomeBy' : 'recorded_outcomeByOn';
}

/** What the file itself says of an exchange, where that is not what we say. */
export function RecordedVerdict({ row: { source, exchange, verdict } }: { row: Row }) {
  const recorded = source?.recorded.get(exchange.id);
  if (!source || !recorded || !differ(verdict, recorded)) return null;
  const { outcome, rule, on, explanation } = recorded;
  return (
    <div class="box recorded" data-testid="recorded-verdict">
      <p>
        <b>{text('recorded')}</b>{' '}
        {phrase(saysKey(recorded), <code>{outcome}</code>, <code>{rule}</code>, <code>{on}</code>)}
      </p>
      {explanation !== '' && <p>{phrase('recorded_quote', <RawText text={explanation} limit={400} />)}</p>}
      <p class="aside">{phrase('recorded_by', <RawText text={source.generator} limit={80} />)}</p>
    </div>
  );
}
