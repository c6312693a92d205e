import { expect, test } from 'vitest';
import { TERMS, type TermId } from '../../../panel/components/terms.ts';
import { text } from '../../../panel/texts.ts';

const IDS = Object.keys(TERMS) as TermId[];

test.each(IDS)('%s is explained in one line, with a page that says more or none', (id) => {
  expect(text(`term_${id}`)).toMatch(/^\S.{20,158}[.]$/);
  expect(TERMS[id] ?? 'https://ours').toMatch(/^https:\/\/\S+$/);
});
