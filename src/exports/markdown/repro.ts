import { curlPosix } from '../curl/posix.ts';
import type { Explained } from '../explain.ts';
import type { Material } from '../material.ts';
import { codeBlock } from './code.ts';

/** The repro, to paste into a shell. It is the longest part, so it comes last. */
export function reproSection(one: Explained, material: Material): string {
  return ['## Repro', codeBlock(curlPosix.write({ ...material, exported: [one] }), 'sh')].join('\n\n');
}
