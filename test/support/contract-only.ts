import type { ReportedExchange, ReportedHop, ReportedPreflight } from '../../src/exports/report.ts';

const pick = <T extends object, Key extends keyof T>(whole: T, keys: readonly Key[]): Pick<T, Key> =>
  Object.fromEntries(Object.entries(whole).filter(([key]) => (keys as readonly string[]).includes(key))) as Pick<
    T,
    Key
  >;

const preflightOnly = (preflight: ReportedHop['preflight']): ReportedHop['preflight'] =>
  preflight === null || preflight === 'cached'
    ? preflight
    : pick<ReportedPreflight, keyof ReportedPreflight>(preflight, ['requestHeaders', 'status', 'responseHeaders']);

/** What DESIGN.md alone promises of an exchange, as somebody else may write it. */
export function contractOnly(reported: ReportedExchange): ReportedExchange {
  const hops = reported.hops.map((hop) => ({
    ...pick(hop, ['url', 'method', 'requestHeaders', 'status', 'responseHeaders']),
    preflight: preflightOnly(hop.preflight),
  }));
  const rest = pick(reported, [
    ...(['id', 'url', 'method', 'type', 'startedAt', 'origin', 'mode', 'credentials', 'outcome', 'netError'] as const),
    ...(['partial', 'verdict', 'findings', 'causes', 'layer', 'fix'] as const),
  ]);
  return { ...rest, hops };
}
