import type { ChangedAnswer, ChangedLine } from '../../../src/watch/changed-answers.ts';
import { phrase, text } from '../../texts.ts';
import { ValueDiff } from '../diff/ValueDiff.tsx';
import { LongText } from '../LongText.tsx';

const SIDES = ['before', 'after'] as const;
const WORDS = { before: 'watch_before', after: 'watch_after' } as const;
const STATUS = ':status';

function Value({ line: { name, before, after }, side }: { line: ChangedLine; side: 'before' | 'after' }) {
  const violation = { header: name === STATUS ? null : name, actual: before, expected: after };
  return <ValueDiff violation={violation} side={side === 'before' ? 'actual' : 'expected'} />;
}

/** A header as it was and as it is, the difference marked inside the values. */
function Line({ line }: { line: ChangedLine }) {
  return (
    <>
      {SIDES.filter((side) => line[side] !== null).map((side) => (
        <li key={side} class="patch-line" data-side={side} data-testid={`watch-${side}`}>
          <span class="patch-sign">
            <span aria-hidden="true">{side === 'before' ? '−' : '+'}</span>
            <span class="visually-hidden">{text(WORDS[side])} </span>
          </span>
          <span class="patch-text">
            {line.name === STATUS ? text('watch_status') : <LongText text={line.name} limit={120} />}:{' '}
            <Value line={line} side={side} />
          </span>
        </li>
      ))}
    </>
  );
}

const TITLES = { preflight: 'watch_answerToPreflight', response: 'watch_answerToRequest' } as const;
const TITLES_OF = { preflight: 'watch_answerToPreflight_of', response: 'watch_answerToRequest_of' } as const;

/** The status as a line among the others. */
const linesOf = ({ status, lines }: ChangedAnswer): readonly ChangedLine[] =>
  status
    ? [{ name: STATUS, before: status.before === null ? null : `${status.before}`, after: `${status.after}` }, ...lines]
    : lines;

/** What the servers answer otherwise than before, answer by answer. */
export function ChangedAnswers({ changes }: { changes: readonly ChangedAnswer[] }) {
  const several = changes.some(({ hop }) => hop > 0);
  return (
    <div class="patch">
      {changes.map((change) => (
        <div key={`${change.on} ${change.hop}`} class="patch-message" data-testid="watch-change" data-on={change.on}>
          <h4>
            {several
              ? phrase(TITLES_OF[change.on], <LongText text={change.url} limit={160} />)
              : text(TITLES[change.on])}
            {!change.seen && <span class="aside">{text('watch_notSeenBefore')}</span>}
          </h4>
          <ul>
            {linesOf(change).map((line) => (
              <Line key={line.name} line={line} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
