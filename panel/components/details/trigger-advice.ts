import type { PreflightTrigger } from '../../../src/cors/verdict.ts';
import type { TextKey } from '../../texts.ts';

/** What would spare the preflight, by the name of the header that asks for it. */
const BY_HEADER: readonly (readonly [names: readonly string[], advice: TextKey])[] = [
  [['authorization', 'x-api-key', 'api-key', 'x-csrf-token', 'x-xsrf-token'], 'trigger_credential_avoid'],
  [['content-type'], 'trigger_contentType_avoid'],
  [['x-requested-with'], 'trigger_requestedWith_avoid'],
  [['cache-control', 'pragma', 'if-modified-since', 'if-none-match'], 'trigger_caching_avoid'],
  [['traceparent', 'tracestate', 'baggage', 'sentry-trace', 'x-datadog-trace-id', 'newrelic'], 'trigger_tracing_avoid'],
  [['access-control-allow-origin', 'access-control-allow-headers'], 'trigger_ofServer_avoid'],
];

/** What would spare a preflight that has this reason. */
export function triggerAdvice(trigger: PreflightTrigger): TextKey {
  if (trigger.kind === 'method') return 'trigger_method_avoid';
  if (trigger.kind === 'forced') return 'trigger_forced_avoid';
  const name = trigger.name.toLowerCase();
  return BY_HEADER.find(([names]) => names.includes(name))?.[1] ?? 'trigger_header_avoid';
}

/** Safelisted, if their value is. @see https://fetch.spec.whatwg.org/#cors-safelisted-request-header */
const BY_VALUE = new Set(['accept', 'accept-language', 'content-language', 'content-type', 'range']);

/** Why a header asks for a preflight: by its name, or by the value that it has. */
export const headerReason = (name: string): TextKey =>
  BY_VALUE.has(name.toLowerCase()) ? 'trigger_value' : 'trigger_header';
