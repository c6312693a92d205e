import type { Step } from '../cors/effective.ts';
import { type Sentence, sentence } from '../sentence.ts';
import type { CauseRule } from './cause.ts';
import { answeredWith, request } from './evidence.ts';
import { brokenBy } from './reading.ts';

/** `$http_origin`, `${ORIGIN}`, `{{ origin }}`, `%{ORIGIN}e`, `%ORIGIN%`, `#{origin}`, `<%= %>`, `{http.request.header.Origin}`, `req.http.Origin`. */
const PLACEHOLDER =
  /\$[A-Za-z_{(]|\{\{|%\{|%[A-Za-z_]+%|#\{|<%|\{[A-Za-z_.>-]+\}|^(req|request|http)\.[\w.]+$|process\.env/i;
/** What languages make of a variable that was never set. */
const UNSET = new Set([
  '',
  'undefined',
  'none',
  'nil',
  'nan',
  'false',
  'true',
  '(null)',
  '[object object]',
  '""',
  "''",
]);

const answeredEmpty = (step: Step): Sentence =>
  sentence`${request(step)} answered ${step.status} with an empty Access-Control-Allow-Origin`;

export const templateNotExpanded: CauseRule = {
  id: 'template-not-expanded',
  says: 'Access-Control-Allow-Origin has a placeholder, or a variable that was never set, in the place of an origin',
  advice:
    'Set the variable, or write it as this server expands it: many put plain text and variables into different quotes.',
  find(facts) {
    const step = brokenBy(facts, 'acao-invalid', 'acao-mismatch', 'acao-multiple');
    const value = step?.allowOrigin;
    if (!step || value == null) return null;
    const evidence = [value === '' ? answeredEmpty(step) : answeredWith(step, 'Access-Control-Allow-Origin')];
    if (PLACEHOLDER.test(value)) return { confidence: 'certain', evidence };
    return UNSET.has(value.toLowerCase()) ? { confidence: 'likely', evidence } : null;
  },
};
