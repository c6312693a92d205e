import { originOf } from '../../../src/http/origin.ts';
import type { Row } from '../../store.ts';
import { phrase, type TextKey, text } from '../../texts.ts';
import { RawText } from '../RawText.tsx';
import { taintedOrigin } from '../row-text.ts';
import { Term } from '../Term.tsx';

interface OriginParts {
  readonly scheme: string;
  readonly host: string;
  readonly port: string;
}

const PARTS = ['scheme', 'host', 'port'] as const;

const TITLES: Readonly<Record<keyof OriginParts, TextKey>> = {
  scheme: 'origin_scheme',
  host: 'origin_host',
  port: 'origin_port',
};

const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

function partsOf(url: string): OriginParts | null {
  if (originOf(url) === 'null') return null;
  const { protocol, hostname, port } = new URL(url);
  return {
    scheme: protocol.slice(0, -1),
    host: hostname,
    port: port || text('origin_defaultPort', DEFAULT_PORTS[protocol] ?? ''),
  };
}

function OriginCells({ parts, origin }: { parts: OriginParts | null; origin: OriginParts | null }) {
  if (parts === null)
    return (
      <td colSpan={3}>
        <Term id="opaqueOrigin">{text('origin_opaque')}</Term>
      </td>
    );
  return (
    <>
      {PARTS.map((part) => {
        const differs = origin !== null && origin[part] !== parts[part];
        return (
          <td key={part} data-differs={differs}>
            {differs ? (
              <mark title={text('origin_differs')}>
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
            {PARTS.map((part) => (
              <th key={part} scope="col">
                {text(TITLES[part])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              <Term id="requestOrigin">{text('origin_request')}</Term>
            </th>
            <OriginCells parts={origin} origin={null} />
          </tr>
          {row.exchange.hops.map((hop, place) => (
            <tr key={hop.url + hop.startedAt}>
              <th scope="row">{text(place === 0 ? 'origin_target' : 'origin_redirected')}</th>
              <OriginCells parts={partsOf(hop.url)} origin={origin} />
            </tr>
          ))}
        </tbody>
      </table>
      {tainted !== null && (
        <p>
          {phrase(
            'origin_tainted',
            <Term id="redirectTaint">
              <code>
                <RawText text={`Origin: ${tainted}`} />
              </code>
            </Term>,
          )}
        </p>
      )}
    </>
  );
}
