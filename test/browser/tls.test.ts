import type { Browser, Frame, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DIST } from '../../scripts/build.mjs';
import { recordChromiumVerdicts } from '../../scripts/chromium-verdicts.mjs';
import { launchBrowser, openCorsPanel } from '../../scripts/launch.mjs';
import type { Agreement } from '../support/agreement.ts';
import { createCertificate } from '../support/certificate.ts';
import { expectAgreement, goRoads } from '../support/go-roads.ts';
import { overHttp2 } from '../support/http2-server.ts';
import { waitForExchanges } from '../support/panel.ts';
import { plainRoads } from '../support/plain-roads.ts';
import { overHttp1, type PlannedServers, startPlannedServers, type Transport } from '../support/planned-server.ts';
import { redirectRoads } from '../support/redirect-roads.ts';
import { allowing, answer } from '../support/road.ts';

const certificate = createCertificate();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser({ extension: DIST, args: [certificate.flag] });
});

afterAll(async () => {
  await browser?.close();
});

interface Protocol {
  /** As `performance` names it. */
  readonly protocol: string;
  readonly transport: Transport;
  /** How we are told a header that the server calls Access-Control-Allow-Origin. */
  readonly allowOrigin: string;
  /** What becomes of a request whose body is a stream, where it is allowed. */
  readonly stream: readonly [outcome: string, netError: string | null];
}

const PROTOCOLS: readonly Protocol[] = [
  {
    protocol: 'http/1.1',
    transport: overHttp1(certificate),
    allowOrigin: 'Access-Control-Allow-Origin',
    stream: ['network-failure', 'net::ERR_ALPN_NEGOTIATION_FAILED'],
  },
  {
    protocol: 'h2',
    transport: overHttp2(certificate),
    allowOrigin: 'access-control-allow-origin',
    stream: ['allowed', null],
  },
];

describe.each(PROTOCOLS)('over $protocol and TLS', ({ protocol, transport, allowOrigin, stream }) => {
  let servers: PlannedServers;
  let page: Page;
  let panel: Frame;

  beforeAll(async () => {
    servers = await startPlannedServers(0, transport);
    page = await browser.newPage();
    await page.goto(servers.origins.page);
    ({ panel } = await openCorsPanel(page));
  });

  afterAll(async () => {
    await page?.close();
    servers?.close();
  });

  const isTold = ({ mine }: Agreement) => {
    const names = mine?.hops.flatMap(({ responseHeaders }) => responseHeaders.map(([name]) => name)) ?? [];
    return names.includes(allowOrigin);
  };

  test('what is ordinarily allowed and refused', async () => {
    const agreements = await goRoads({ page, panel, servers }, plainRoads(servers.origins));
    expectAgreement(`${protocol} over TLS`, agreements);
    expect(agreements.some(isTold), allowOrigin).toBe(true);
    const used = await page.evaluate(() =>
      performance.getEntriesByType('navigation').map((entry) => (entry as PerformanceResourceTiming).nextHopProtocol),
    );
    expect(used).toEqual([protocol]);
  });

  test('redirects', async () => {
    const roads = redirectRoads(servers.origins).filter(({ name }) => /^30[27]/.test(name));
    expectAgreement(`redirects over ${protocol} and TLS`, await goRoads({ page, panel, servers }, roads));
  });

  test('a stream as body', async () => {
    const { page: own, crossSite } = servers.origins;
    const rows = [null, '*', own].map((origin, index) => ({ url: `${crossSite}/stream-${index}`, origin }));
    servers.plan(
      rows.map(({ url, origin }) => {
        const headers = allowing(origin);
        return { hops: [{ url, preflight: answer(204, headers), answer: answer(200, headers) }] };
      }),
    );
    const chromium = await recordChromiumVerdicts(page);
    await page.evaluate(
      async (urls) => {
        for (const url of urls) {
          const init = { method: 'POST', duplex: 'half', body: new Blob(['a']).stream() };
          await fetch(url, init).then((got) => got.text(), String);
        }
      },
      rows.map(({ url }) => url),
    );
    const told = await chromium.settled();
    const ours = await waitForExchanges(panel, rows.length);
    const compared = rows.map(({ url }) => {
      const mine = ours.find((exchange) => exchange.url === url);
      const theirs = told.find((request) => request.url === url);
      return {
        ours: [mine?.verdict.outcome, mine?.verdict.chromium ?? null, mine?.netError ?? null],
        chromium: [theirs?.corsError ?? null, theirs?.errorText ?? null],
      };
    });
    const missing = { corsError: 'PreflightMissingAllowOriginHeader', failedParameter: '' };
    const [outcome, netError] = stream;
    const passed = { ours: [outcome, null, netError], chromium: [null, netError] };
    expect(compared).toEqual([
      { ours: ['blocked', missing, 'net::ERR_FAILED'], chromium: [missing, 'net::ERR_FAILED'] },
      passed,
      passed,
    ]);
    console.log(`streams over ${protocol} and TLS: ${compared.length} of ${compared.length}`);
  });
});
