import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { InferOutput } from 'valibot';
import { describe, expect, expectTypeOf, test } from 'vitest';
import schema from '../../docs/report.schema.json' with { type: 'json' };
import { buildReport } from '../../src/exports/build-report.ts';
import { explainAll } from '../../src/exports/explain.ts';
import type { Report, ReportedExchange, ReportHead } from '../../src/exports/report.ts';
import type { SHAPES } from '../../src/exports/report-schema.ts';
import { EXCHANGE_SETS } from '../support/exchange-sets.ts';
import { simulatedExchanges } from '../support/simulate.ts';

/** What is readonly to us is all the same in a file. */
type Plain<T> = T extends object ? { -readonly [Key in keyof T]: Plain<T[Key]> } : T;

type Shape<Name extends keyof typeof SHAPES> = Plain<InferOutput<(typeof SHAPES)[Name]>>;

// `npm run check` is what fails here, not this run.
test('what is checked is what the types say', () => {
  expectTypeOf<Shape<'Report'>>().toEqualTypeOf<Plain<Report>>();
  expectTypeOf<Shape<'ReportHead'>>().toEqualTypeOf<Plain<ReportHead>>();
  expectTypeOf<Shape<'ReportedExchange'>>().toEqualTypeOf<Plain<ReportedExchange>>();
});

const HEAD = {
  generator: { name: 'CORS Verdict', version: '0.1.0' },
  browser: 'Chromium 156',
  exportedAt: '2026-11-20T09:41:08.000Z',
  page: { url: 'https://app.example.com/' },
  redacted: [{ name: 'TOKEN_1', of: 'the value of Authorization' }],
};

describe('docs/report.schema.json', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  const isValid = ajv.compile(schema);

  const errorsOf = (report: unknown) => {
    isValid(JSON.parse(JSON.stringify(report)));
    return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };

  test.each(EXCHANGE_SETS)('is kept by the report of $name', ({ exchanges }) => {
    expect(errorsOf(buildReport(explainAll(exchanges), HEAD))).toEqual([]);
  });

  test.each([1, 2, 3])('is kept by the report of simulated exchanges (seed %d)', (seed) => {
    expect(errorsOf(buildReport(explainAll(simulatedExchanges(seed, 50)), HEAD))).toEqual([]);
  });

  test.each<[what: string, change: object, error: string]>([
    ['another version', { version: 2 }, '/version must be equal to constant'],
    ['a time that is none', { exportedAt: 'today' }, '/exportedAt must match format "date-time"'],
    ['an exchange that is none', { exchanges: [1] }, '/exchanges/0 must be object'],
  ])('is not kept by %s', (_, change, error) => {
    expect(errorsOf({ ...buildReport([], HEAD), ...change })).toEqual([error]);
  });

  test('describes every field, itself or by its type', () => {
    const types = { Report: schema, ...schema.$defs };
    const silent = Object.entries(types).flatMap(([name, { description, properties }]) => [
      ...(description ? [] : [name]),
      ...Object.entries<object>(properties)
        .filter(([, field]) => !('description' in field) && !JSON.stringify(field).includes('"$ref"'))
        .map(([key]) => `${name}.${key}`),
    ]);
    expect(silent, 'Say it in a comment of the type, then: npm run schema').toEqual([]);
  });
});
