import { expect, test } from 'vitest';
import { explainAll } from '../../../src/exports/explain.ts';
import { redactExchanges } from '../../../src/exports/redact/index.ts';
import { reportFile } from '../../../src/exports/report-file.ts';
import { failed, PAGE } from '../../support/exchange.ts';
import { RICH } from '../rich-exchange.ts';

const USER = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

/** A token that is also in a path and in a header that may stay, ids, a body, and much that may not leave. */
const SECRETIVE = failed({
  id: 'secretive',
  startedAt: RICH.startedAt + 500,
  finishedAt: RICH.startedAt + 560,
  hops: [
    {
      url: `https://api.example.net/users/${USER}/avatar?token=4eC39HqLyjWDarjtT1zdp7dc&size=64#top`,
      method: 'POST',
      startedAt: RICH.startedAt + 500,
      sends: {
        Authorization: 'Bearer 4eC39HqLyjWDarjtT1zdp7dc',
        'Content-Type': 'multipart/form-data; boundary=----WebKitFormBoundaryq2Wj9s1LkT0Vb7Xa',
        'X-User': USER,
        Referer: `${PAGE}/profile?tab=2`,
        'Sec-Fetch-Storage-Access': 'active',
      },
      body: {
        mimeType: 'multipart/form-data; boundary=----WebKitFormBoundaryq2Wj9s1LkT0Vb7Xa',
        text: '------WebKitFormBoundaryq2Wj9s1LkT0Vb7Xa--',
        omitted: null,
      },
      answer: {
        status: 401,
        headers: {
          Server: 'nginx/1.22.1',
          Vary: 'Origin',
          'Content-Type': 'text/html; charset=utf-8',
          'WWW-Authenticate': 'Bearer realm="joe’s", error="invalid_token"',
          'Set-Cookie': ['JSESSIONID=8A7F6E5D4C3B2A19; Path=/; HttpOnly', 'last=4eC39HqLyjWDarjtT1zdp7dc'],
          'X-Cache': 'MISS from 4ec39hqlyjwdarjtt1zdp7dc',
          'Server-Timing': 'db;desc="joe"',
        },
      },
    },
  ],
});

test('a report is redacted as in test/fixtures/golden/redacted-report.json (write it anew with vitest -u)', async () => {
  const { exchanges, placeholders, text } = redactExchanges([RICH, SECRETIVE]);
  const explained = explainAll(exchanges);
  const written = reportFile.write({
    exported: explained,
    history: explained,
    placeholders,
    head: {
      generator: { name: 'CORS Verdict', version: '0.0.0' },
      browser: 'Chromium 156',
      exportedAt: '2026-11-20T09:41:08.000Z',
      page: { url: text(`https://joe:secret@app.example.com/profile?tab=2`) },
    },
  });
  await expect(written).toMatchFileSnapshot('../../fixtures/golden/redacted-report.json');
});
