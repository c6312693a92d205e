import type { Confidence } from '../../../src/causes/cause.ts';
import type { Said } from '../../../src/sentence.ts';
import { sentenceText } from '../../sentence-text.ts';
import { type TextKey, text } from '../../texts.ts';
import { RawText } from '../RawText.tsx';

const WORDS = {
  certain: 'confidence_certain',
  likely: 'confidence_likely',
  possible: 'confidence_possible',
} as const satisfies Readonly<Record<Confidence, TextKey>>;

/** How sure we are of an inference. */
export function ConfidenceTag({ confidence }: { confidence: Confidence }) {
  const word = WORDS[confidence];
  return (
    <span class="confidence" data-confidence={confidence} title={text(`${word}_title`)}>
      {text(word)}
    </span>
  );
}

/** What was observed, kept apart from what we infer of it. */
export function Evidence({ evidence }: { evidence: readonly Said[] }) {
  return (
    <ul class="evidence" aria-label={text('evidence_observed')}>
      {evidence.map(sentenceText).map((line) => (
        <li key={line} data-testid="evidence">
          <RawText text={line} limit={600} />
        </li>
      ))}
    </ul>
  );
}
