import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/cors/rules/index.ts';
import { WHY_NOT } from '../../src/fixes/no-fix.ts';
import { inEnglish } from '../../src/sentence.ts';
import type { RuleFixture } from '../fixtures/rule-fixture.ts';
import { PAGE } from '../support/exchange.ts';
import { fixOf } from '../support/fix.ts';
import { readInEnglish } from '../support/in-english.ts';

const FILES = import.meta.glob<{ fixture: RuleFixture }>('../fixtures/rules/*.ts', { eager: true });
const fixtureOf = (id: string) => FILES[`../fixtures/rules/${id}.ts`]?.fixture;

const ORIGIN = 'Access-Control-Allow-Origin';
const CREDENTIALS = 'Access-Control-Allow-Credentials';
const METHODS = 'Access-Control-Allow-Methods';
const HEADERS = 'Access-Control-Allow-Headers';
const NAMED = { [ORIGIN]: PAGE };
const ANY = { [ORIGIN]: '*' };
const TRUE = { [CREDENTIALS]: 'true' };
const VARY = { Vary: 'Origin' };

const EITHER = '(whether the request includes credentials cannot be known; this passes either way)';

/** What was never seen has to be said in whole. */
const UNSEEN = { hop: 0, on: 'response', set: { ...NAMED, ...VARY, ...TRUE }, remove: [] };
const preflight = (set: Readonly<Record<string, string>>, more = {}) => [
  { hop: 0, on: 'preflight', set, remove: [], ...more },
  UNSEEN,
];
const response = (set: Readonly<Record<string, string>>) => [{ hop: 0, on: 'response', set, remove: [] }];

const BARE_PREFLIGHT = {
  why: `api.example.net has to name ${PAGE} as allowed origin and allow credentials ${EITHER}.`,
  responses: preflight({ ...NAMED, ...TRUE }),
};
const BARE_ANSWER = {
  why: `api.example.net has to name ${PAGE} as allowed origin.`,
  responses: response({ ...NAMED, ...VARY }),
};

/** The fix of the exchange with which each rule is proved. */
const FIXES: Readonly<Record<string, unknown>> = {
  'preflight-redirect': {
    why: `api.example.net has to answer the preflight with 204, name ${PAGE} as allowed origin and allow credentials ${EITHER}.`,
    responses: preflight({ ...NAMED, ...TRUE }, { status: 204, remove: ['Location'] }),
  },
  'preflight-acao-wildcard-with-credentials': {
    why: `api.example.net has to name ${PAGE} as allowed origin and allow credentials.`,
    responses: preflight(NAMED),
  },
  'preflight-acao-missing': BARE_PREFLIGHT,
  'preflight-acao-multiple': BARE_PREFLIGHT,
  'preflight-acao-invalid': BARE_PREFLIGHT,
  'preflight-acao-mismatch': BARE_PREFLIGHT,
  'preflight-redirect-tainted-origin': {
    why: 'other.example.org has to allow any origin.',
    responses: [
      { hop: 1, on: 'preflight', set: ANY, remove: [] },
      { hop: 1, on: 'response', set: ANY, remove: [] },
    ],
  },
  'preflight-acac-not-true': {
    why: `api.example.net has to name ${PAGE} as allowed origin and allow credentials.`,
    responses: preflight(TRUE),
  },
  'preflight-status-not-ok': {
    why: `api.example.net has to answer the preflight with 204, name ${PAGE} as allowed origin and allow credentials ${EITHER}.`,
    responses: preflight({}, { status: 204 }),
  },
  'preflight-acam-unparsable': {
    why: `api.example.net has to name ${PAGE} as allowed origin, allow credentials and allow the methods GET, POST ${EITHER}.`,
    responses: preflight({ [METHODS]: 'GET, POST' }),
  },
  'preflight-acah-unparsable': {
    why: `api.example.net has to name ${PAGE} as allowed origin, allow credentials and allow the headers content-type ${EITHER}.`,
    responses: preflight({ [HEADERS]: 'content-type' }),
  },
  'preflight-method-not-allowed': {
    why: `api.example.net has to name ${PAGE} as allowed origin, allow credentials and allow the methods GET, PATCH, patch ${EITHER}.`,
    responses: preflight({ [METHODS]: 'GET, PATCH, patch' }),
  },
  'preflight-header-not-allowed': {
    why: `api.example.net has to name ${PAGE} as allowed origin, allow credentials and allow the headers X_A, Content-Type, x-a ${EITHER}.`,
    responses: preflight({ [HEADERS]: 'X_A, Content-Type, x-a' }),
  },
  'acao-wildcard-with-credentials': BARE_ANSWER,
  'acao-missing': BARE_ANSWER,
  'acao-multiple': BARE_ANSWER,
  'acao-invalid': BARE_ANSWER,
  'redirect-tainted-origin': {
    why: 'other.example.org has to allow any origin.',
    responses: [{ hop: 1, on: 'response', set: ANY, remove: [] }],
  },
  'acao-mismatch': BARE_ANSWER,
  'acac-not-true': { why: 'api.example.net has to allow credentials.', responses: response(TRUE) },
  'redirect-url-has-credentials': { why: inEnglish(WHY_NOT.userinfo) },
  'redirect-non-http-scheme': { why: inEnglish(WHY_NOT.scheme) },
};

describe('the exchange that proves a rule', () => {
  test.each(RULES.map(({ id }) => id))('%s has its smallest fix', (id) => {
    const fixture = fixtureOf(id);
    expect(fixture && readInEnglish(fixOf(fixture.breaks))).toEqual(FIXES[id] ?? 'a row in FIXES');
  });

  test.each(RULES.map(({ id }) => id))('the near miss of %s needs none', (id) => {
    const fixture = fixtureOf(id);
    expect(fixture && fixOf(fixture.nearMiss)).toEqual({ why: WHY_NOT.passes });
  });
});
