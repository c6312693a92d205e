import { escapePieces } from '../../src/exports/escape.ts';
import './raw-text.css';

/**
 * Text from the network, on one direction-isolated line: what cannot be seen is spelled out.
 * A surrogate pair that the limit cuts in half shows as an escape, which is harmless.
 */
export function RawText({ text, limit }: { text: string; limit?: number }) {
  const clipped = limit !== undefined && text.length > limit;
  return (
    <bdi class="raw">
      {escapePieces(clipped ? text.slice(0, limit) : text).map((piece) =>
        piece.escaped ? <span class="escaped">{piece.text}</span> : piece.text,
      )}
      {clipped && '…'}
    </bdi>
  );
}
