import type { Exchange } from '../../../src/exchange/exchange.ts';
import { type PatchedMessage, type PatchLine, patchedMessages } from '../../../src/exports/patch-lines.ts';
import type { Fix } from '../../../src/fixes/fix.ts';
import { LongText } from '../LongText.tsx';
import { Diff } from './Diff.tsx';

/** One line of a diff: what goes, or what comes. */
function Side({ line, side }: { line: PatchLine; side: 'before' | 'after' }) {
  const value = line[side];
  if (value === null) return null;
  const violation = { failedParameter: '', header: line.name, actual: line.before, expected: line.after };
  return (
    <li class="patch-line" data-side={side} data-testid={`patch-${side}`}>
      <span class="patch-sign">
        <span aria-hidden="true">{side === 'before' ? '−' : '+'}</span>
        <span class="visually-hidden">{side === 'before' ? 'remove ' : 'set '}</span>
      </span>
      <span class="patch-text">
        <LongText text={line.name} limit={120} />:{' '}
        {line.before === null || line.after === null ? (
          <LongText text={value} />
        ) : (
          <Diff violation={violation} side={side === 'before' ? 'actual' : 'expected'} />
        )}
      </span>
    </li>
  );
}

function StatusLines({ status }: { status: NonNullable<PatchedMessage['status']> }) {
  return (
    <>
      {status.before !== null && (
        <li class="patch-line" data-side="before" data-testid="patch-before">
          <span class="patch-sign">−</span>
          <span class="patch-text">{status.before} (status)</span>
        </li>
      )}
      <li class="patch-line" data-side="after" data-testid="patch-after">
        <span class="patch-sign">+</span>
        <span class="patch-text">{status.after} (status)</span>
      </li>
    </>
  );
}

/** What has to be different in each answer, as a diff. */
export function PatchDiff({ exchange, fix }: { exchange: Exchange; fix: Fix }) {
  const messages = patchedMessages(exchange, fix.responses);
  const several = exchange.hops.length > 1 || messages.some(({ hop }) => hop > 0);
  return (
    <div class="patch">
      {messages.map((message) => (
        <div key={`${message.on} ${message.hop}`} class="patch-message" data-testid="patch" data-on={message.on}>
          <h4>
            {message.on === 'preflight' ? 'Answer to the preflight' : 'Answer to the request'}
            {several && (
              <>
                {' of '}
                <LongText text={message.url} limit={160} />
              </>
            )}
            {!message.seen && <span class="aside">, which the browser never got to see</span>}
          </h4>
          <ul>
            {message.status && <StatusLines status={message.status} />}
            {message.lines.map((line) => (
              <>
                <Side key={`${line.name} before`} line={line} side="before" />
                <Side key={`${line.name} after`} line={line} side="after" />
              </>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
