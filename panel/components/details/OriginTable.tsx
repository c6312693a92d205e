import { originOf } from '../../../src/http/origin.ts';
import type { Row } from '../../store.ts';
import { RawText } from '../RawText.tsx';
import { taintedOrigin } from '../row-text.ts';

interface OriginParts {
  readonly scheme: string;
  readonly host: string;
  readonly port: string;
}

const PARTS = ['scheme', 'host', 'port'] as const;
const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

function partsOf(url: string): OriginParts | null {
  if (originOf(url) === 'null') return null;
  const { protocol, hostname, port } = new URL(url);
  return { scheme: protocol.slice(0, -1), host: hostname, port: port || `${DEFAULT_PORTS[protocol] ?? ''} (default)` };
}

function OriginCells({ parts, origin }: { parts: OriginParts | null; origin: OriginParts | null }) {
  if (parts === null) return <td colSpan={3}>opaque: same origin with nothing</td>;
  return (
    <>
      {PARTS.map((part) => {
        const differs = origin !== null && origin[part] !== parts[part];
        return (
          <td key={part} data-differs={differs}>
            {differs ? (
              <mark title="differs">
                <RawText text={parts[part]} limit={300} />
              </mark>
            ) : (
              <RawText text={parts[part]} limit={300} />
            )}
          </td>
        );
      })}
    </>
  );
}

/** Scheme, host and port of the asking origin and of each target: one that differs makes the request cross-origin. */
export function OriginTable({ row }: { row: Row }) {
  const origin = partsOf(row.verdict.origin);
  const tainted = taintedOrigin(row);
  return (
    <>
      <table class="origins">
        <thead>
          <tr>
            <td />
            <th scope="col">Scheme</th>
            <th scope="col">Host</th>
            <th scope="col">Port</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Request origin</th>
            <OriginCells parts={origin} origin={null} />
          </tr>
          {row.exchange.hops.map((hop, place) => (
            <tr key={hop.url + hop.startedAt}>
              <th scope="row">{place === 0 ? 'Target' : `Redirected to`}</th>
              <OriginCells parts={partsOf(hop.url)} origin={origin} />
            </tr>
          ))}
        </tbody>
      </table>
      {tainted !== null && (
        <p>
          Redirects crossed origins twice, so the browser sent{' '}
          <code>
            Origin: <RawText text={tainted} />
          </code>{' '}
          in the end.
        </p>
      )}
    </>
  );
}
