import type { Row } from '../../store.ts';
import { CallSiteLink } from '../CallSiteLink.tsx';
import { LongText } from '../LongText.tsx';
import { RawText } from '../RawText.tsx';
import { clockText, durationText, preflightNeedIsKnown, typeText } from '../row-text.ts';
import { CacheCovers } from './CacheCovers.tsx';
import { OriginTable } from './OriginTable.tsx';
import { Triggers } from './Triggers.tsx';

function PreflightNeed({ row: { exchange, verdict } }: { row: Row }) {
  const { classification } = verdict;
  if (!preflightNeedIsKnown(exchange)) return <>Unknown: the request’s headers were not seen</>;
  switch (classification.kind) {
    case 'not-cors':
      return <>Not under CORS: {classification.because}</>;
    case 'simple':
      return <>Not needed: method and headers are safelisted, so the browser sends the request at once</>;
    case 'preflighted':
      return <Triggers triggers={classification.triggers} />;
  }
}

const CREDENTIALS = { include: 'Included', 'not-include': 'Not included', unknown: 'Unknown' } as const;

/** Why the browser checked this exchange at all, and by which measure. */
export function CrossOriginSection({ row }: { row: Row }) {
  const { exchange, verdict, source } = row;
  return (
    <section class="cross-origin" id="details-request">
      <h3>{verdict.failure ? 'The request' : 'Why the browser checks'}</h3>
      <OriginTable row={row} />
      <dl class="facts">
        <dt>Preflight</dt>
        <dd data-testid="classification">
          <PreflightNeed row={row} />
          <CacheCovers covers={verdict.coveredBy} />
        </dd>
        <dt>Credentials</dt>
        <dd data-testid="credentials">
          {CREDENTIALS[verdict.credentials.mode]}: <RawText text={verdict.credentials.because} />
        </dd>
        <dt>Mode</dt>
        <dd>{verdict.mode === 'unknown' ? 'Unknown' : <code>{verdict.mode}</code>}</dd>
        <dt>Type</dt>
        <dd>
          <LongText text={typeText(exchange)} limit={120} />
        </dd>
        {exchange.callSite && (
          <>
            <dt>Initiator</dt>
            <dd>
              <CallSiteLink site={exchange.callSite} isHere={source === null} />
              {exchange.callSite.functionName !== '' && (
                <>
                  {' '}
                  in <RawText text={exchange.callSite.functionName} limit={120} />
                </>
              )}
            </dd>
          </>
        )}
        <dt>Time</dt>
        <dd>
          {clockText(exchange.startedAt)}
          {exchange.finishedAt !== null && `, took ${durationText(exchange)}`}
        </dd>
      </dl>
    </section>
  );
}
