import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../../src/exchange/exchange.ts';
import { escapeText } from '../../../src/exports/escape.ts';
import { markdown } from '../../../src/exports/markdown/index.ts';
import type { Material } from '../../../src/exports/material.ts';
import { harmlessMarkup, hostileMarkup } from '../../support/hostile-markup.ts';
import { readMarkdown } from '../../support/markdown-skeleton.ts';
import { SHAPES, type Shape } from '../../support/markup-shapes.ts';
import { HEAD, materialOf } from '../../support/material.ts';

const SEED = Number(process.env.SEED ?? 5);
const TIMES = Number(process.env.EXCHANGES ?? 150);

/** The exchange, in a report whose every other place is filled, too. */
function filled(shape: Shape, next: () => string): Material {
  const exchange: Exchange = {
    ...shape(next),
    callSite: { url: '$TOKEN_1', line: 1, column: 1, functionName: next() },
  };
  const head = { ...HEAD, browser: next(), page: { url: next() }, generator: { name: next(), version: next() } };
  return { ...materialOf(exchange), head, placeholders: [{ name: 'TOKEN_1', of: next() }] };
}

/** What decides which sentences there are; the values in them are no part of it. */
function gist({ exported: [one] }: Material): string {
  if (!one) return '';
  const { verdict, insight } = one;
  const { outcome, rule, findings, classification, interference } = verdict;
  return JSON.stringify([
    ...[
      outcome,
      rule,
      verdict.on,
      verdict.hop,
      interference,
      classification.kind,
      verdict.credentials,
      verdict.failure?.id,
    ],
    classification.kind === 'preflighted' && classification.triggers.map(({ kind }) => kind),
    verdict.chromium?.failedParameter === '',
    findings.map((finding) => [finding.rule, Object.keys(finding)]),
    insight.causes.map(({ id, confidence, evidence }) => [id, confidence, evidence.length]),
    insight.layer && [
      insight.layer.kind,
      insight.layer.product,
      insight.layer.evidence.length,
      insight.layer.frameworks,
    ],
    'responses' in insight.fix ? insight.fix.responses.map((patch) => [patch.hop, patch.on]) : insight.fix.why,
  ]);
}

/** There is no code span of nothing, so nothing is said in a word of ours; here it counts as the value that it is. */
const readReport = (material: Material) => readMarkdown(markdown.write(material).replaceAll('(empty)', '`empty`'));

/** Bidi overrides, what has no width, and controls. */
const UNSEEN = /[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|(?![\n\t])\p{Cc}/u;

const KINDS = new Set(
  ['heading', 'paragraph', 'bullet_list', 'list_item'].flatMap((kind) => [`${kind}_open`, `${kind}_close`]),
);
for (const kind of ['inline', 'text', 'code_inline', 'fence']) KINDS.add(kind);

describe.each(Object.entries(SHAPES))(`${TIMES} reports of %s, seed ${SEED}:`, (name, shape) => {
  const next = hostileMarkup(SEED + name.length);
  const reports = Array.from({ length: TIMES }, () => {
    const material = filled(shape, next);
    return { material, read: readReport(material) };
  });
  const harmless = filled(shape, harmlessMarkup());

  test('there is nothing but headings, lists, words and code', () => {
    for (const { read } of reports) expect([...read.kinds].filter((kind) => !KINDS.has(kind))).toEqual([]);
  });

  test('every character can be seen', () => {
    for (const { read } of reports) expect(read.code.filter((text) => UNSEEN.test(text))).toEqual([]);
  });

  test('no word outside of code is a value’s', () => {
    const OURS = /^[\w\s.,;:()"“”'’?…-]*$/;
    for (const { read } of reports) {
      const texts = read.skeleton.split('\n').flatMap((line) => /^\d+ text {2}(.*)$/.exec(line)?.[1] ?? []);
      expect(texts.filter((text) => !OURS.test(text) || /evil|octocat|www\.|@|#/.test(text))).toEqual([]);
    }
  });

  test('where they say the same, all but the code is the same as with harmless values', () => {
    const { skeleton } = readReport(harmless);
    const alike = reports.filter(({ material }) => gist(material) === gist(harmless));
    expect(alike.length).toBeGreaterThan(0);
    for (const { read } of alike) expect(read.skeleton).toBe(skeleton);
  });

  test('the URL that was asked for comes back whole from code', () => {
    for (const { material, read } of reports) {
      const { url, method } = material.exported[0]?.exchange.hops[0] ?? { url: '', method: '' };
      expect(read.code.some((code) => code.includes(escapeText(`${method} ${url}`, 1000)))).toBe(true);
    }
  });
});
