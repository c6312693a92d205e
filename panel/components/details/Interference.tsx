import type { Row } from '../../store.ts';
import { RuleLinks } from './RuleLinks.tsx';

/** Both verdicts, where something between server and browser changed the headers and that decided. */
export function Interference({ row: { verdict, tried } }: { row: Row }) {
  const { interference, outcome } = verdict;
  if (!interference) return null;
  const { rule } = interference;
  return (
    <div class="box" data-testid="interference" data-without={interference.outcome} data-tried={tried}>
      {tried && (
        <p>
          <b>{outcome === 'allowed' ? 'It passes with the change.' : 'It fails with the change.'}</b> Our own Try it
          changed the headers between server and verdict, in this tab.
        </p>
      )}
      {!tried && (
        <p>
          <b>{outcome === 'allowed' ? 'Works only here.' : 'Fails only here.'}</b> Something in this browser{' '}
          {interference.inferred ? 'must have changed' : 'changed'} the headers between server and verdict: another
          extension, such as one that “unblocks CORS”, or an override in DevTools.
        </p>
      )}
      <p>
        Without it: {interference.outcome === 'allowed' && <b>allowed</b>}
        {interference.outcome === 'blocked' && (
          <>
            <b>blocked</b> by <code>{rule}</code> {rule !== null && <RuleLinks rule={rule} />}
          </>
        )}
      </p>
    </div>
  );
}
