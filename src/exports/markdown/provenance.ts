import type { Explained } from '../explain.ts';
import { fingerprintOf } from '../fingerprint.ts';
import type { Material } from '../material.ts';
import { occurrencesOf } from '../occurrences.ts';
import type { Placeholder } from '../placeholder.ts';
import { code } from './code.ts';

/** Where and how often it was seen, by what to search for it, and what was left out. */
export function provenanceSection(one: Explained, { history, head, placeholders }: Material): string {
  return [
    '## Environment',
    [
      `- Browser: ${code(head.browser)}`,
      `- Written by: ${code(`${head.generator.name} ${head.generator.version}`)} at ${code(head.exportedAt)}`,
      ...occurrenceLines(one, history),
      `- Fingerprint: ${fingerprintText(one)}`,
      ...leftOut(placeholders),
    ].join('\n'),
  ].join('\n\n');
}

function occurrenceLines(one: Explained, history: readonly Explained[]): string[] {
  const { count, first, last, lastPassed } = occurrencesOf(one, history);
  const often = count === 1 ? 'once' : `${count} times, last ${time(last)}`;
  return [
    `- First seen: ${time(first)}, ${often} while it was recorded`,
    `- Last passed: ${lastPassed === null ? 'never while it was recorded' : time(lastPassed)}`,
  ];
}

const time = (at: number): string => code(new Date(at).toISOString());

function fingerprintText(one: Explained): string {
  const { id, rule, endpoint, layer } = fingerprintOf(one);
  return `${code(id)} (${code(rule)} at ${code(endpoint)}, ${layer === null ? 'layer not known' : code(layer)})`;
}

function leftOut(placeholders: readonly Placeholder[]): string[] {
  if (placeholders.length === 0) return [];
  return [
    '- Left out, and what stands for it:',
    ...placeholders.map(({ name, of }) => `  - ${code(`$${name}`)}: ${code(of)}`),
  ];
}
