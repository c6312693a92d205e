import type { Row } from '../../store.ts';
import { phrase, text } from '../../texts.ts';
import { RuleLinks } from './RuleLinks.tsx';

function Tried({ allowed }: { allowed: boolean }) {
  return (
    <p>
      <b>{text(allowed ? 'interference_triedPasses' : 'interference_triedFails')}</b> {text('interference_tried')}
    </p>
  );
}

function Changed({ allowed, inferred }: { allowed: boolean; inferred: boolean }) {
  return (
    <p>
      <b>{text(allowed ? 'interference_worksHere' : 'interference_failsHere')}</b>{' '}
      {text(inferred ? 'interference_inferred' : 'interference_seen')}
    </p>
  );
}

/** Both verdicts, where something between server and browser changed the headers and that decided. */
export function Interference({ row: { verdict, tried } }: { row: Row }) {
  const { interference, outcome } = verdict;
  if (!interference) return null;
  const { rule, inferred } = interference;
  const allowed = outcome === 'allowed';
  return (
    <div class="box" data-testid="interference" data-without={interference.outcome} data-tried={tried}>
      {tried ? <Tried allowed={allowed} /> : <Changed allowed={allowed} inferred={inferred} />}
      <p>
        {interference.outcome === 'allowed' && phrase('interference_without', <b>{text('interference_allowed')}</b>)}
        {interference.outcome === 'blocked' &&
          phrase(
            'interference_without',
            phrase('interference_blockedBy', <b>{text('interference_blocked')}</b>, <code>{rule}</code>),
          )}{' '}
        {interference.outcome === 'blocked' && rule !== null && <RuleLinks rule={rule} />}
      </p>
    </div>
  );
}
