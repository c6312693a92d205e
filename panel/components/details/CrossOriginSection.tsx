import type { Verdict } from '../../../src/cors/verdict.ts';
import type { Row, Store } from '../../store.ts';
import { phrase, text } from '../../texts.ts';
import { CallSiteLink } from '../CallSiteLink.tsx';
import { LongText } from '../LongText.tsx';
import { RawText } from '../RawText.tsx';
import { clockText, durationText, typeText } from '../row-text.ts';
import { Term } from '../Term.tsx';
import { CacheCovers } from './CacheCovers.tsx';
import { CredentialsEvidence } from './CredentialsEvidence.tsx';
import { OriginTable } from './OriginTable.tsx';
import { PreflightCache } from './PreflightCache.tsx';
import { PreflightNeed } from './PreflightNeed.tsx';

function Initiator({ row: { exchange, source } }: { row: Row }) {
  const { callSite } = exchange;
  if (callSite === null) return null;
  const link = <CallSiteLink site={callSite} isHere={source === null} />;
  const { functionName } = callSite;
  return (
    <>
      <dt>{text('request_initiator')}</dt>
      <dd>
        {functionName === '' ? link : phrase('request_inFunction', link, <RawText text={functionName} limit={120} />)}
      </dd>
    </>
  );
}

function Mode({ mode }: Pick<Verdict, 'mode'>) {
  const name = <code>{mode}</code>;
  return mode === 'no-cors' ? <Term id="noCors">{name}</Term> : name;
}

interface CrossOriginSectionProps {
  store: Store;
  row: Row;
  /** Opens another exchange. */
  onSelect: (row: Row) => void;
}

/** Why the browser checked this exchange at all, and by which measure. */
export function CrossOriginSection({ store, row, onSelect }: CrossOriginSectionProps) {
  const { exchange, verdict } = row;
  const isChecked = verdict.failure === null && verdict.outcome !== 'not-cors';
  const started = clockText(exchange.startedAt);
  return (
    <section class="cross-origin" id="details-request">
      <h3>{isChecked ? <Term id="crossOrigin">{text('request_whyChecked')}</Term> : text('request')}</h3>
      <OriginTable row={row} />
      <dl class="facts">
        <dt>
          <Term id="preflight">{text('request_preflight')}</Term>
        </dt>
        <dd data-testid="classification">
          <PreflightNeed row={row} />
          <CacheCovers store={store} row={row} onSelect={onSelect} />
        </dd>
        <PreflightCache store={store} row={row} />
        <dt>
          <Term id="credentialsMode">{text('request_credentials')}</Term>
        </dt>
        <dd data-testid="credentials">
          <CredentialsEvidence verdict={verdict} />
        </dd>
        <dt>
          <Term id="requestMode">{text('request_mode')}</Term>
        </dt>
        <dd>{verdict.mode === 'unknown' ? text('request_unknownMode') : <Mode mode={verdict.mode} />}</dd>
        <dt>{text('request_type')}</dt>
        <dd>
          <LongText text={typeText(exchange)} limit={120} />
        </dd>
        <Initiator row={row} />
        <dt>{text('request_time')}</dt>
        <dd>{exchange.finishedAt === null ? started : text('request_took', started, durationText(exchange))}</dd>
      </dl>
    </section>
  );
}
