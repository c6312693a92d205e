import type { Finding } from '../cors/verdict.ts';
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
      verdict: { ...exchange.verdict, explanation: withoutUserinfo(exchange.verdict.explanation) },
      findings: exchange.findings.map(redactFinding),
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

/** A Location that names a password is at fault for just that. */
const redactFinding = (finding: Finding): Finding =>
  finding.actual === undefined ? finding : { ...finding, actual: withoutUserinfo(finding.actual) };

const redactLines = (lines: ReportedHop['requestHeaders']): ReportedHop['requestHeaders'] =>
  lines.map(([name, value]) => [name, SECRET_HEADERS.has(name.toLowerCase()) ? REDACTED : withoutUserinfo(value)]);

/** Of every URL in the text; a password may hold an `@` too. */
function withoutUserinfo(text: string): string {
  return text.replace(/([a-z][a-z0-9+.-]*:\/\/)[^\s/?#]*@/gi, `$1${REDACTED}@`);
}
