import { describe, expect, test } from 'vitest';
import { FINDINGS } from '../../../src/cors/findings/index.ts';
import type { Exchange, Response } from '../../../src/exchange/exchange.ts';
import type { FindingFixture } from '../../fixtures/finding-fixture.ts';
import { exchange, PAGE, verdictOf } from '../../support/exchange.ts';

const FILES = import.meta.glob<{ fixture: FindingFixture }>('../../fixtures/findings/*.ts', { eager: true });

/** The same as judged, but another extension put the headers in: the server sent a bare answer. */
function putIn(facts: Exchange): Exchange {
  const change = (response: Response | null) =>
    response && { ...response, headers: [], judgedHeaders: response.headers };
  const hops = facts.hops.map((hop) => ({
    ...hop,
    response: change(hop.response),
    preflight: hop.preflight && { ...hop.preflight, response: change(hop.preflight.response) },
  }));
  return { ...facts, hops };
}

describe('findings are of the headers that the browser judged, whatever the server sent', () => {
  test.each(FINDINGS.map(({ id }) => id))('%s', (id) => {
    const fixture = FILES[`../../fixtures/findings/${id}.ts`]?.fixture;
    if (!fixture) throw new Error(`no fixture of ${id}`);
    const found = (judged: Exchange, earlier: readonly Exchange[] = []) =>
      verdictOf(judged, earlier).findings.filter(({ rule }) => rule === id);
    const { raises, nearMiss, earlier = [] } = fixture;
    expect(found(putIn(raises), earlier.map(putIn))).toEqual(found(raises, earlier));
    expect(found(putIn(nearMiss), earlier.map(putIn))).toEqual([]);
  });

  test('what another extension took away is not there', () => {
    const judged = exchange({
      hops: [{ answer: { acao: PAGE, headers: { Vary: 'Origin' }, judged: { acao: PAGE } } }],
    });
    expect(verdictOf(judged).findings.map(({ rule }) => rule)).toEqual(['vary-origin-missing']);
  });
});
