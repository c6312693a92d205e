import type { Finding } from '../cors/verdict.ts';
import type { Report, ReportedExchange, ReportedHop } from './report.ts';

/** Headers whose values are credentials in themselves. */
const SECRET_HEADERS = new Set(
  'authorization cookie proxy-authorization set-cookie set-cookie2 x-api-key x-auth-token x-csrf-token'.split(' '),
);

/** A header line within a sentence; where its value ends is not known, so all that follows goes with it. */
const SECRET_LINE = new RegExp(`\\b(${[...SECRET_HEADERS].join('|')}): .*`, 'gis');

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
      causes: exchange.causes.map(redactEvidence),
      layer: exchange.layer && redactEvidence(exchange.layer),
      fix: exchange.fix && redactFix(exchange.fix),
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

const redactEvidence = <T extends { evidence: string[] }>(told: T): T => ({
  ...told,
  evidence: told.evidence.map(withoutSecrets),
});

function redactFix({ why, responses }: NonNullable<ReportedExchange['fix']>): ReportedExchange['fix'] {
  const set = (headers: Record<string, string>) => Object.fromEntries(redactLines(Object.entries(headers)));
  return { why: withoutSecrets(why), responses: responses.map((patch) => ({ ...patch, set: set(patch.set) })) };
}

/** Evidence quotes header lines as they were; of one that is a credential the name is left. */
function withoutSecrets(sentence: string): string {
  return withoutUserinfo(sentence).replace(SECRET_LINE, (_line, name: string) => `${name}: ${REDACTED}`);
}

const redactLines = (lines: ReportedHop['requestHeaders']): ReportedHop['requestHeaders'] =>
  lines.map(([name, value]) => [name, SECRET_HEADERS.has(name.toLowerCase()) ? REDACTED : withoutUserinfo(value)]);

/** Of every URL in the text; a password may hold an `@` too. */
function withoutUserinfo(text: string): string {
  return text.replace(/([a-z][a-z0-9+.-]*:\/\/)[^\s/?#]*@/gi, `$1${REDACTED}@`);
}
