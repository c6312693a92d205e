import type { ReportedVerdict } from '../../../src/exports/report.ts';
import type { Row } from '../../store.ts';
import { RawText } from '../RawText.tsx';

const differ = (a: Row['verdict'], b: ReportedVerdict) =>
  a.outcome !== b.outcome || a.rule !== b.rule || a.on !== b.on || a.hop !== b.hop;

/** What the file itself says of an exchange, where that is not what we say. */
export function RecordedVerdict({ row: { source, exchange, verdict } }: { row: Row }) {
  const recorded = source?.recorded.get(exchange.id);
  if (!source || !recorded || !differ(verdict, recorded)) return null;
  return (
    <div class="box recorded" data-testid="recorded-verdict">
      <p>
        <b>The file says otherwise:</b> {recorded.outcome.replaceAll('-', ' ')}
        {recorded.rule !== null && (
          <>
            {' '}
            by <code>{recorded.rule}</code>
          </>
        )}
        {recorded.on !== null && ` on the ${recorded.on}`}.
      </p>
      {recorded.explanation !== '' && (
        <p>
          “<RawText text={recorded.explanation} limit={400} />”
        </p>
      )}
      <p class="aside">
        <RawText text={source.generator} limit={80} /> wrote that. Above is what this version of CORS Verdict says of
        the facts in the file.
      </p>
    </div>
  );
}
