import type { Cause } from '../../../src/causes/cause.ts';
import { causeAdvice, causeSays } from '../../said.ts';
import { CodeText } from '../CodeText.tsx';
import { ConfidenceTag, Evidence } from '../details/Evidence.tsx';

/** One reason why it failed: what went wrong, who changes what, and what shows it. */
export function CauseItem({ cause: { id, confidence, evidence }, open }: { cause: Cause; open: boolean }) {
  return (
    <details class="cause" open={open} data-testid="cause" data-cause={id}>
      <summary>
        <span class="cause-says">
          <CodeText text={causeSays(id)} />
        </span>{' '}
        <ConfidenceTag confidence={confidence} />
      </summary>
      <p class="advice">
        <CodeText text={causeAdvice(id)} />
      </p>
      <Evidence evidence={evidence} />
    </details>
  );
}
