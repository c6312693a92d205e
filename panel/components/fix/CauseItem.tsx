import type { Cause } from '../../../src/causes/cause.ts';
import { causeById } from '../../../src/causes/index.ts';
import { CodeText } from '../CodeText.tsx';
import { ConfidenceTag, Evidence } from '../details/Evidence.tsx';

/** One reason why it failed: what went wrong, who changes what, and what shows it. */
export function CauseItem({ cause: { id, confidence, evidence }, open }: { cause: Cause; open: boolean }) {
  const known = causeById(id);
  return (
    <details class="cause" open={open} data-testid="cause" data-cause={id}>
      <summary>
        <span class="cause-says">
          <CodeText text={known?.says ?? id} />
        </span>{' '}
        <ConfidenceTag confidence={confidence} />
      </summary>
      {known && (
        <p class="advice">
          <CodeText text={known.advice} />
        </p>
      )}
      <Evidence evidence={evidence} />
    </details>
  );
}
