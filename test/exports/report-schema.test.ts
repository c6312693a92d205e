import type { InferOutput } from 'valibot';
import { expectTypeOf, test } from 'vitest';
import type { Report, ReportedExchange, ReportHead } from '../../src/exports/report.ts';
import type { SHAPES } from '../../src/exports/report-schema.ts';

/** What is readonly to us is all the same in a file. */
type Plain<T> = T extends object ? { -readonly [Key in keyof T]: Plain<T[Key]> } : T;

type Shape<Name extends keyof typeof SHAPES> = Plain<InferOutput<(typeof SHAPES)[Name]>>;

// `npm run check` is what fails here, not this run.
test('what is checked is what the types say', () => {
  expectTypeOf<Shape<'Report'>>().toEqualTypeOf<Plain<Report>>();
  expectTypeOf<Shape<'ReportHead'>>().toEqualTypeOf<Plain<ReportHead>>();
  expectTypeOf<Shape<'ReportedExchange'>>().toEqualTypeOf<Plain<ReportedExchange>>();
});
