import { causeById } from '../../causes/index.ts';
import { inEnglish, type Said } from '../../sentence.ts';
import type { Explained } from '../explain.ts';
import { code } from './code.ts';
import { prose } from './prose.ts';

/** Beyond these, others only fit less well. */
const MOST_CAUSES = 3;

/** What we infer, each with what was observed for it; nothing where nothing is inferred. */
export function whySection({ insight: { causes, layer } }: Explained): string {
  if (causes.length === 0 && !layer) return '';
  const told = causes.slice(0, MOST_CAUSES).flatMap(({ id, confidence, evidence }) => {
    const known = causeById(id);
    return [
      `- Cause ${code(id)} (${confidence})${known ? `: ${prose(known.says)}. ${prose(known.advice)}` : ''}`,
      ...observed(evidence),
    ];
  });
  const who = layer
    ? [`- Layer ${code(layer.product)}, ${layer.kind} (${layer.confidence})`, ...observed(layer.evidence)]
    : [];
  return ['## Inferred: why it failed and who answered', [...told, ...who].join('\n')].join('\n\n');
}

const observed = (evidence: readonly Said[]): string[] =>
  evidence.map((line) => `  - Observed: ${code(inEnglish(line))}`);
