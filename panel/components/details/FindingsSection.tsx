import { findingById } from '../../../src/cors/findings/index.ts';
import type { Finding } from '../../../src/cors/verdict.ts';
import type { Row } from '../../store.ts';
import { RawText } from '../RawText.tsx';
import { Outside } from './Outside.tsx';
import './findings.css';

/** Longer values are in the messages below, whole. */
const LIMIT = 300;

const WORDS = { preflight: 'preflight', redirect: 'redirect', response: 'answer', request: 'request' } as const;

function Value({ text }: { text: string | undefined }) {
  if (text === undefined) return <span class="absent">not there</span>;
  if (text === '') return <span class="absent">empty</span>;
  return (
    <code>
      <RawText text={text} limit={LIMIT} />
    </code>
  );
}

/** The header, what it is, and after an arrow what it had better be. */
function Change({ finding: { header, actual, expected } }: { finding: Finding }) {
  return (
    <p class="finding-change">
      <code>{header ?? 'Status'}</code>: <Value text={actual} />
      {expected !== undefined && (
        <>
          {' '}
          <span aria-hidden="true">→</span>
          <span class="visually-hidden">better: </span> <Value text={expected} />
        </>
      )}
    </p>
  );
}

function FindingItem({ finding }: { finding: Finding }) {
  const { rule, on, effect } = finding;
  const known = findingById(rule);
  return (
    <li class="finding" data-testid="finding" data-rule={rule}>
      <span class="effect" data-effect={effect}>
        {effect}
      </span>
      <div>
        <p>
          {known?.says ?? rule} <span class="aside">({WORDS[on]})</span>{' '}
          {known && <Outside href={known.source}>Source</Outside>}
        </p>
        <Change finding={finding} />
      </div>
    </li>
  );
}

/** What no browser refuses and the developer wants to know; nothing where there is nothing. */
export function FindingsSection({ row: { verdict } }: { row: Row }) {
  const findings = verdict.findings.filter(({ effect }) => effect !== 'blocks');
  if (findings.length === 0) return null;
  return (
    <section class="findings" id="details-findings">
      <h3>Findings</h3>
      <ul>
        {findings.map((finding, place) => (
          <FindingItem key={`${place} ${finding.rule}`} finding={finding} />
        ))}
      </ul>
    </section>
  );
}
