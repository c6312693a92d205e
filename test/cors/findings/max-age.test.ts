import { expect, test } from 'vitest';
import { exchange, verdictOf } from '../../support/exchange.ts';

test.each<[value: string | readonly string[] | undefined, rule: string | null]>([
  [undefined, 'max-age-missing'],
  ['0', 'max-age-zero'],
  ['1', null],
  ['7200', null],
  ['7201', 'max-age-over-cap'],
  ['9223372036854775807', 'max-age-over-cap'],
  ['9223372036854775808', 'max-age-invalid'],
  ['-1', 'max-age-invalid'],
  ['', 'max-age-invalid'],
  ['1.5', 'max-age-invalid'],
  ['600s', 'max-age-invalid'],
  [['600', '600'], 'max-age-invalid'],
])('Access-Control-Max-Age %j raises %s', (value, rule) => {
  const preflight = { acao: '*', acam: 'PUT', ...(value !== undefined && { maxAge: value }) };
  const { findings } = verdictOf(exchange({ hops: [{ method: 'PUT', preflight, answer: { acao: '*' } }] }));
  expect(findings.map((finding) => finding.rule).filter((id) => id.startsWith('max-age'))).toEqual(
    rule === null ? [] : [rule],
  );
});
