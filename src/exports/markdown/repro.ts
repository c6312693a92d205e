import { curlPosix } from '../curl/posix.ts';
import type { Explained } from '../explain.ts';
import type { Material } from '../material.ts';
import { codeBlock } from './code.ts';

/** GitHub takes 65,536 characters in all. */
const MOST_LETTERS = 20_000;

/** The repro, to paste into a shell. It is the longest part, so it comes last. */
export function reproSection(one: Explained, material: Material): string {
  const script = curlPosix.write({ ...material, exported: [one] });
  if (script.length > MOST_LETTERS) return '## Repro\n\nIt is too long for a report; the panel exports it as a file.';
  return ['## Repro', codeBlock(script, 'sh')].join('\n\n');
}
