import type { Report, ReportedHop } from './report.ts';

/** Headers whose values are credentials in themselves. */
const SECRET_HEADERS = new Set(
  'authorization cookie proxy-authorization set-cookie set-cookie2 x-api-key x-auth-token x-csrf-token'.split(' '),
);

const REDACTED = '[redacted]';

/** The report without the values of credential headers and without user names and passwords in URLs. */
export function redactReport(report: Report): Report {
  return {
    ...report,
    page: { url: withoutUserinfo(report.page.url) },
    exchanges: report.exchanges.map((exchange) => ({
      ...exchange,
      url: withoutUserinfo(exchange.url),
      hops: exchange.hops.map(redactHop),
    })),
  };
}

function redactHop(hop: ReportedHop): ReportedHop {
  const { preflight } = hop;
  return {
    ...hop,
    url: withoutUserinfo(hop.url),
    requestHeaders: redactLines(hop.requestHeaders),
    responseHeaders: redactLines(hop.responseHeaders),
    preflight:
      preflight === null || preflight === 'cached'
        ? preflight
        : { ...preflight, responseHeaders: redactLines(preflight.responseHeaders) },
  };
}

const redactLines = (lines: ReportedHop['requestHeaders']): ReportedHop['requestHeaders'] =>
  lines.map(([name, value]) => [name, SECRET_HEADERS.has(name.toLowerCase()) ? REDACTED : value]);

function withoutUserinfo(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#@]*@/i, `$1${REDACTED}@`);
}
