import { expect, test } from 'vitest';
import { headerReason, triggerAdvice } from '../../../../panel/components/details/trigger-advice.ts';
import type { PreflightTrigger } from '../../../../src/cors/verdict.ts';

const header = (name: string): PreflightTrigger => ({ kind: 'header', name, value: null });

test.each<[trigger: PreflightTrigger, advice: string]>([
  [{ kind: 'method', method: 'PUT' }, 'trigger_method_avoid'],
  [{ kind: 'forced' }, 'trigger_forced_avoid'],
  [header('Authorization'), 'trigger_credential_avoid'],
  [header('content-type'), 'trigger_contentType_avoid'],
  [header('x-requested-with'), 'trigger_requestedWith_avoid'],
  [header('if-none-match'), 'trigger_caching_avoid'],
  [header('sentry-trace'), 'trigger_tracing_avoid'],
  [header('access-control-allow-origin'), 'trigger_ofServer_avoid'],
  [header('x-anything'), 'trigger_header_avoid'],
])('%o is spared by %s', (trigger, advice) => {
  expect(triggerAdvice(trigger)).toBe(advice);
});

test.each([
  ['Content-Type', 'trigger_value'],
  ['range', 'trigger_value'],
  ['x-anything', 'trigger_header'],
])('%s asks for a preflight: %s', (name, reason) => {
  expect(headerReason(name)).toBe(reason);
});
