import { type ExposedHeader, exposedToPage, type Readability } from '../../../src/cors/exposed.ts';
import type { Row } from '../../store.ts';
import { RawText } from '../RawText.tsx';
import './readable-headers.css';

/** A longer name is in the messages below, whole. */
const LIMIT = 120;

const WORDS = { true: 'yes', false: 'no', unknown: 'unknown' } as const;

const REASONS: Readonly<Record<Readability['because'], string>> = {
  safelisted: 'always, by the standard',
  listed: 'exposed by name',
  wildcard: 'exposed by *',
  'not-listed': 'not exposed',
  forbidden: 'never, by the standard',
  unparsable: 'Access-Control-Expose-Headers is not a list',
  'wildcard-with-credentials': 'with credentials * is no wildcard',
};

const reasonOf = ({ readable, because }: ExposedHeader): string =>
  readable === 'unknown' ? 'exposed by * unless credentials are included' : REASONS[because];

/** Which headers of the answer the page's script can read. */
export function ReadableHeaders({ row: { exchange, verdict } }: { row: Row }) {
  const headers = exposedToPage(exchange, verdict);
  if (headers.length === 0) return null;
  return (
    <section class="readable-headers" id="details-readable" data-testid="readable-headers">
      <h3>Readable by JavaScript</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">Header of the answer</th>
            <th scope="col">Readable</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {headers.map((header) => (
            <tr key={header.name}>
              <th scope="row">
                <code>
                  <RawText text={header.name} limit={LIMIT} />
                </code>
              </th>
              <td data-readable={header.readable}>{WORDS[`${header.readable}`]}</td>
              <td>{reasonOf(header)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
