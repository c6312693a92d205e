import { findingById } from '../../../src/cors/findings/index.ts';
import type { Finding } from '../../../src/cors/verdict.ts';
import { findingSays } from '../../said.ts';
import type { Row } from '../../store.ts';
import { type TextKey, text } from '../../texts.ts';
import { ValuePieces } from '../diff/ValuePieces.tsx';
import { diffValue } from '../diff/value-diff.ts';
import { RawText } from '../RawText.tsx';
import { Term } from '../Term.tsx';
import type { TermId } from '../terms.ts';
import { Outside } from './Outside.tsx';
import './findings.css';

/** Longer values are in the messages below, whole. */
const LIMIT = 300;

const PLACES: Readonly<Record<Finding['on'], TextKey>> = {
  preflight: 'findings_onPreflight',
  redirect: 'findings_onRedirect',
  response: 'findings_onAnswer',
  request: 'findings_onRequest',
};

const EFFECTS: Readonly<Record<Finding['effect'], TextKey>> = {
  blocks: 'findings_blocks',
  hides: 'findings_hides',
  advises: 'findings_advises',
};

function Value({ value }: { value: string | undefined }) {
  if (value === undefined) return <span class="absent">{text('findings_absent')}</span>;
  if (value === '') return <span class="absent">{text('findings_empty')}</span>;
  return (
    <code>
      <RawText text={value} limit={LIMIT} />
    </code>
  );
}

const TERM_OF: Readonly<Record<string, TermId>> = {
  vary: 'vary',
  'access-control-max-age': 'maxAge',
  'access-control-expose-headers': 'exposedHeader',
};

function HeaderName({ name }: { name: string }) {
  const term = TERM_OF[name.toLowerCase()];
  const code = <code>{name}</code>;
  return term === undefined ? code : <Term id={term}>{code}</Term>;
}

/** The header, what it is, and after an arrow what it had better be, with the difference marked. */
function Change({ finding: { header, actual, expected } }: { finding: Finding }) {
  const pieces = header && actual && expected ? diffValue(header, actual, expected) : null;
  return (
    <p class="finding-change">
      <HeaderName name={header ?? text('findings_status')} />:{' '}
      {pieces ? <ValuePieces pieces={pieces} side="actual" /> : <Value value={actual} />}
      {expected !== undefined && (
        <>
          {' '}
          <span aria-hidden="true">→</span>
          <span class="visually-hidden">{text('findings_better')}: </span>{' '}
          {pieces ? <ValuePieces pieces={pieces} side="expected" /> : <Value value={expected} />}
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
        {text(EFFECTS[effect])}
      </span>
      <div>
        <p>
          {known ? findingSays(rule) : rule} <span class="aside">({text(PLACES[on])})</span>{' '}
          {known && <Outside href={known.source}>{text('findings_source')}</Outside>}
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
      <h3>{text('details_findings')}</h3>
      <ul>
        {findings.map((finding, place) => (
          <FindingItem key={`${place} ${finding.rule}`} finding={finding} />
        ))}
      </ul>
    </section>
  );
}
