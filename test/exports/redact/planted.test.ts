import { describe, expect, test } from 'vitest';
import { explainAll } from '../../../src/exports/explain.ts';
import { FORMATS } from '../../../src/exports/index.ts';
import type { ExportFormat, Material } from '../../../src/exports/material.ts';
import { redactExchanges } from '../../../src/exports/redact/index.ts';
import { plantSecrets } from '../../support/planted.ts';

const { exchanges, pageUrl, secrets } = plantSecrets();

const HEAD = {
  generator: { name: 'CORS Verdict', version: '0.0.0' },
  browser: 'Chromium 156',
  exportedAt: '2026-11-20T09:41:08.000Z',
};

const REDACTED: Omit<Material, 'exported'> = (() => {
  const redaction = redactExchanges(exchanges);
  const page = { url: redaction.text(pageUrl) };
  return { history: explainAll(redaction.exchanges), placeholders: redaction.placeholders, head: { ...HEAD, page } };
})();

const AS_IT_IS: Omit<Material, 'exported'> = {
  ...{ history: explainAll(exchanges), placeholders: [] },
  head: { ...HEAD, page: { url: pageUrl } },
};

/** All that it writes: of one, for each. */
function written(format: ExportFormat, material: Omit<Material, 'exported'>): readonly string[] {
  const { history } = material;
  const chosen = format.of === 'many' ? [history] : history.map((one) => [one]);
  return chosen.map((exported) => format.write({ ...material, exported }));
}

/** What base64 makes of it within a longer text, which may begin anywhere in three bytes. */
function inBase64(secret: string): readonly string[] {
  return [0, 1, 2].map((before) =>
    btoa(' '.repeat(before) + secret)
      .slice(before === 0 ? 0 : before + 1)
      .replace(/.{0,2}=*$/, ''),
  );
}

const LOOKED_FOR = [...secrets].map(([place, secret]) => ({
  place,
  lower: secret.toLowerCase(),
  encoded: inBase64(secret),
}));

/** The places whose secret is in a text, however it is written. */
function leaksIn(text: string): readonly string[] {
  const lower = text.toLowerCase();
  const bare = lower.replace(/[^a-z0-9]/g, '');
  const isIn = ({ lower: secret, encoded }: (typeof LOOKED_FOR)[number]) =>
    lower.includes(secret) || bare.includes(secret) || encoded.some((one) => text.includes(one));
  return LOOKED_FOR.filter(isIn).map(({ place }) => place);
}

test('the facts have every secret, and none twice', () => {
  const all = JSON.stringify([exchanges, pageUrl]);
  const isThere = (secret: string) => all.includes(secret) || inBase64(secret).some((one) => all.includes(one));
  expect([...secrets].filter(([, secret]) => !isThere(secret))).toEqual([]);
  expect(new Set(secrets.values()).size).toBe(secrets.size);
  expect(secrets.size).toBeGreaterThan(400);
});

test('no secret is in the facts that are redacted, nor in what is said of placeholders', () => {
  expect(leaksIn(JSON.stringify([REDACTED.history, REDACTED.placeholders, REDACTED.head]))).toEqual([]);
});

describe.each(FORMATS.map((format) => [format.id, format] as const))('%s', (_, format) => {
  test('has none of the secrets', () => {
    expect(written(format, REDACTED).flatMap(leaksIn)).toEqual([]);
  });

  test('would have some of them, were they not redacted', () => {
    for (const text of written(format, AS_IT_IS)) expect(leaksIn(text)).not.toEqual([]);
  });

  test('has the origin, the methods and the server', () => {
    for (const text of written(format, REDACTED)) {
      const missing = ['https://app.example.com', 'PATCH', 'api.example.net'].filter((fact) => !text.includes(fact));
      expect(missing).toEqual([]);
    }
  });
});

test.each(
  FORMATS.filter(({ group }) => group === 'report' || group === 'file').map((format) => [format.id, format] as const),
)('%s has every header line of CORS, and every status', (_, format) => {
  const facts = ['https://www.example.org', 'GET, PATCH', 'x-planted, x-other', '404'];
  const names = ['Origin', 'Credentials', 'Methods', 'Headers'].map((what) => `Access-Control-Allow-${what}`);
  const text = written(format, REDACTED).join('\n');
  expect([...facts, ...names].filter((fact) => !text.includes(fact))).toEqual([]);
});
