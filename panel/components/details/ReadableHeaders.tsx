import type { Row } from '../../store.ts';
import { type TextKey, text } from '../../texts.ts';
import { CopyIcon } from '../CopyIcon.tsx';
import { Icon, type IconName } from '../Icon.tsx';
import { RawText } from '../RawText.tsx';
import { Term } from '../Term.tsx';
import type { TermId } from '../terms.ts';
import { type ReadableRow, readableRows } from './readable-rows.ts';
import './readable-headers.css';

/** A longer name is in the messages below, whole. */
const LIMIT = 120;

const PARTS: Readonly<Record<'status' | 'body' | 'headers', TextKey>> = {
  status: 'readable_status',
  body: 'readable_body',
  headers: 'readable_headers',
};

const WORDS: Readonly<Record<'true' | 'false' | 'unknown', { icon: IconName; word: TextKey }>> = {
  true: { icon: 'check', word: 'readable_yes' },
  false: { icon: 'cross', word: 'readable_no' },
  unknown: { icon: 'question', word: 'readable_unknown' },
};

function Part({ part }: Pick<ReadableRow, 'part'>) {
  if (typeof part === 'string') return <>{text(PARTS[part])}</>;
  return (
    <code>
      <RawText text={part.header} limit={LIMIT} />
    </code>
  );
}

/** What the reason says is explained by. */
const TERM_OF: Readonly<Partial<Record<TextKey, TermId>>> = {
  readable_safelisted: 'safelistedResponseHeader',
  readable_forbidden: 'forbiddenHeader',
  readable_wildcard: 'wildcard',
  readable_wildcardWithCredentials: 'wildcard',
  readable_unlessCredentials: 'wildcard',
  readable_opaqueBody: 'opaqueResponse',
};

interface ReadableLineProps {
  row: ReadableRow;
  /** Whether no line above gives the same reason. */
  isFirst: boolean;
}

function ReadableLine({ row: { part, readable, why, line }, isFirst }: ReadableLineProps) {
  const { icon, word } = WORDS[`${readable}`];
  const term = isFirst ? TERM_OF[why] : undefined;
  return (
    <tr data-testid="readable">
      <th scope="row">
        <Part part={part} />
      </th>
      <td data-readable={readable}>
        <Icon name={icon} /> {text(word)}
      </td>
      <td class="readable-why">
        {term === undefined ? text(why) : <Term id={term}>{text(why)}</Term>}
        {line !== null && <CopyIcon text={line} label={text('readable_copy', line)} testId="copy-expose" />}
      </td>
    </tr>
  );
}

/** What of the answer the page's script can read, why, and what to add where it cannot. */
export function ReadableHeaders({ row }: { row: Row }) {
  const rows = readableRows(row);
  if (rows.length === 0) return null;
  return (
    <section class="readable-headers" id="details-readable" data-testid="readable-headers">
      <h3>{text('readable')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('readable_part')}</th>
            <th scope="col">
              <Term id="exposedHeader">{text('details_readable')}</Term>
            </th>
            <th scope="col">{text('readable_why')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((it, place) => (
            <ReadableLine
              key={typeof it.part === 'string' ? it.part : it.part.header}
              row={it}
              isFirst={rows.findIndex(({ why }) => why === it.why) === place}
            />
          ))}
        </tbody>
      </table>
      {rows.some(({ line }) => line !== null) && <p class="aside">{text('readable_howToExpose')}</p>}
    </section>
  );
}
