import type { Exchange } from '../../../src/exchange/exchange.ts';
import { type PatchedMessage, type PatchLine, patchedMessages } from '../../../src/exports/patch-lines.ts';
import type { Fix } from '../../../src/fixes/fix.ts';
import { phrase, text } from '../../texts.ts';
import { ValueDiff } from '../diff/ValueDiff.tsx';
import { LongText } from '../LongText.tsx';

/** One line of a diff: what goes, or what comes. */
function Side({ line, side }: { line: PatchLine; side: 'before' | 'after' }) {
  const value = line[side];
  if (value === null) return null;
  const violation = { header: line.name, actual: line.before, expected: line.after };
  return (
    <li class="patch-line" data-side={side} data-testid={`patch-${side}`}>
      <span class="patch-sign">
        <span aria-hidden="true">{side === 'before' ? '−' : '+'}</span>
        <span class="visually-hidden">{text(side === 'before' ? 'fix_remove' : 'fix_set')} </span>
      </span>
      <span class="patch-text">
        <LongText text={line.name} limit={120} />:{' '}
        {line.before === null || line.after === null ? (
          <LongText text={value} />
        ) : (
          <ValueDiff violation={violation} side={side === 'before' ? 'actual' : 'expected'} />
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
          <span class="patch-text">{text('fix_status', String(status.before))}</span>
        </li>
      )}
      <li class="patch-line" data-side="after" data-testid="patch-after">
        <span class="patch-sign">+</span>
        <span class="patch-text">{text('fix_status', String(status.after))}</span>
      </li>
    </>
  );
}

const TITLES = { preflight: 'fix_answerToPreflight', response: 'fix_answerToRequest' } as const;
const TITLES_OF = { preflight: 'fix_answerToPreflight_of', response: 'fix_answerToRequest_of' } as const;

/** What has to be different in each answer, as a diff. */
export function PatchDiff({ exchange, fix }: { exchange: Exchange; fix: Fix }) {
  const messages = patchedMessages(exchange, fix.responses);
  const several = exchange.hops.length > 1 || messages.some(({ hop }) => hop > 0);
  return (
    <div class="patch">
      {messages.map((message) => (
        <div key={`${message.on} ${message.hop}`} class="patch-message" data-testid="patch" data-on={message.on}>
          <h4>
            {several
              ? phrase(TITLES_OF[message.on], <LongText text={message.url} limit={160} />)
              : text(TITLES[message.on])}
            {!message.seen && <span class="aside">{text('fix_neverSeen')}</span>}
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
