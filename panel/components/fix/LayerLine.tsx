import type { Layer } from '../../../src/causes/layer.ts';
import { ConfidenceTag, Evidence } from '../details/Evidence.tsx';
import { RawText } from '../RawText.tsx';
import { layerText } from './layer-words.ts';

/** Which software produced the answer. */
export function LayerLine({ layer }: { layer: Layer }) {
  return (
    <details class="layer" data-testid="layer" data-kind={layer.kind}>
      <summary>
        <b>
          <RawText text={layerText(layer)} limit={200} />
        </b>{' '}
        <ConfidenceTag confidence={layer.confidence} />
      </summary>
      <Evidence evidence={layer.evidence} />
    </details>
  );
}
