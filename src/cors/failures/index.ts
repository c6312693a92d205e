import { aborted } from './aborted.ts';
import { badPort } from './bad-port.ts';
import { badRedirect } from './bad-redirect.ts';
import { badResponse } from './bad-response.ts';
import { blockedByClient } from './blocked-by-client.ts';
import { coep } from './coep.ts';
import { corp } from './corp.ts';
import { csp } from './csp.ts';
import { dns } from './dns.ts';
import type { Failure, FailureFacts } from './failure.ts';
import { localNetworkAccess } from './local-network-access.ts';
import { mixedContent } from './mixed-content.ts';
import { needsHttp2 } from './needs-http2.ts';
import { networkError } from './network-error.ts';
import { neverSent } from './never-sent.ts';
import { offline } from './offline.ts';
import { orb } from './orb.ts';
import { proxy } from './proxy.ts';
import { refused } from './refused.ts';
import { reset } from './reset.ts';
import { sameOriginMode } from './same-origin-mode.ts';
import { schemeNotHttp } from './scheme-not-http.ts';
import { timeout } from './timeout.ts';
import { tls } from './tls.ts';
import { unreachable } from './unreachable.ts';

/** Everything that only looks like CORS; the first that matches is told. The last matches always. */
export const FAILURES: readonly Failure[] = [
  sameOriginMode,
  timeout,
  aborted,
  csp,
  mixedContent,
  schemeNotHttp,
  neverSent,
  dns,
  refused,
  unreachable,
  reset,
  tls,
  badPort,
  offline,
  proxy,
  blockedByClient,
  localNetworkAccess,
  coep,
  corp,
  orb,
  badRedirect,
  badResponse,
  needsHttp2,
  networkError,
];

export function failureOf(facts: FailureFacts): Failure {
  return FAILURES.find((failure) => failure.matches(facts)) ?? networkError;
}

export function failureById(id: string): Failure | undefined {
  return FAILURES.find((failure) => failure.id === id);
}
