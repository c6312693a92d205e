import type { Layer } from '../../../src/causes/layer.ts';
import { layerSays } from '../../said.ts';
import { ConfidenceTag, Evidence } from '../details/Evidence.tsx';
import { RawText } from '../RawText.tsx';

/** Which software produced the answer. */
export function LayerLine({ layer }: { layer: Layer }) {
  return (
    <details class="layer" data-testid="layer" data-kind={layer.kind}>
      <summary>
        <b>
          <RawText text={layerSays(layer)} limit={200} />
        </b>{' '}
        <ConfidenceTag confidence={layer.confidence} />
      </summary>
      <Evidence evidence={layer.evidence} />
    </details>
  );
}
