import type { Insight } from '../../../src/fixes/insight.ts';
import { text } from '../../texts.ts';
import { Term } from '../Term.tsx';
import { CauseItem } from './CauseItem.tsx';
import { LayerLine } from './LayerLine.tsx';
import './why.css';

/** Why the server let it fail, the best explanation open, and who answered. */
export function WhySection({ insight: { causes, layer } }: { insight: Insight }) {
  if (causes.length === 0 && layer === null) return null;
  return (
    <section class="why" id="details-why" data-testid="why">
      <h3>
        <Term id="cause">{text('fix_why')}</Term>
      </h3>
      {layer && <LayerLine layer={layer} />}
      {causes.map((cause, place) => (
        <CauseItem key={cause.id} cause={cause} open={place === 0} />
      ))}
    </section>
  );
}
