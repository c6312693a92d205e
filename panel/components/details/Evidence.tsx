import type { Confidence } from '../../../src/causes/cause.ts';
import { RawText } from '../RawText.tsx';

const TITLES: Readonly<Record<Confidence, string>> = {
  certain: 'Nothing else explains what was observed',
  likely: 'It fits what was observed better than anything else',
  possible: 'It fits what was observed, as other things do',
};

/** How sure we are of an inference. */
export function ConfidenceTag({ confidence }: { confidence: Confidence }) {
  return (
    <span class="confidence" data-confidence={confidence} title={TITLES[confidence]}>
      {confidence}
    </span>
  );
}

/** What was observed, kept apart from what we infer of it. */
export function Evidence({ evidence }: { evidence: readonly string[] }) {
  return (
    <ul class="evidence" aria-label="Observed">
      {evidence.map((line) => (
        <li key={line} data-testid="evidence">
          <RawText text={line} limit={600} />
        </li>
      ))}
    </ul>
  );
}
