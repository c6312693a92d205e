import type { Step } from '../cors/effective.ts';
import { violationsOf } from '../cors/run.ts';
import { variesByOrigin, withOrigin } from '../cors/vary.ts';
import type { Check, CredentialsMode } from '../cors/verdict.ts';
import { getHeader } from '../http/headers.ts';
import { parseTokenList } from '../http/token-list.ts';
import { patchHeaders } from './apply-patch.ts';
import type { ResponsePatch } from './fix.ts';
import type { WhyNot } from './no-fix.ts';

/** What one answer has to say otherwise. */
export type Change = Pick<ResponsePatch, 'status' | 'set' | 'remove'>;

/** A message to mend: how it was answered, and what it may be mended with. */
export interface Ill {
  readonly message: Omit<Step, 'credentials'>;
  /** The credentials modes it has to pass in. */
  readonly modes: readonly CredentialsMode[];
  /** Whether the server allows any origin, and goes on so. */
  readonly any: boolean;
}

const ORIGIN = 'Access-Control-Allow-Origin';
const CREDENTIALS = 'Access-Control-Allow-Credentials';
const METHODS = 'Access-Control-Allow-Methods';
const HEADERS = 'Access-Control-Allow-Headers';

/** How a broken rule is mended; a word where no header does it. */
type Mend = (ill: Ill, violation: NonNullable<Check['violation']>) => Change | WhyNot;

const set = (name: string, value: string): Change => ({ set: { [name]: value }, remove: [] });

/** With credentials, `*` in a list is a header or a method of that name, and allows nothing. */
const setList = (name: string, { expected }: { expected: string | null }, { modes }: Ill): Change => {
  const parsed = parseTokenList(expected);
  const names = parsed === 'failure' ? [] : parsed;
  const kept = modes.includes('include') ? names.filter((each) => each !== '*') : names;
  return kept.length > 0 ? set(name, [...new Set(kept)].join(', ')) : { set: {}, remove: [name] };
};

/**
 * `null` is never set: every sandboxed frame of any site has that origin, so without credentials `*` is as narrow and
 * says what it does, and with credentials there is nothing that could be allowed (must-cover, rows 28 and 42).
 */
function mendOrigin({ message, modes, any }: Ill): Change | WhyNot {
  const { origin, tainted, on, headers } = message;
  if (any || origin === 'null') {
    if (modes.includes('include')) return tainted ? 'taintedWithCredentials' : 'nullWithCredentials';
    // The two together are refused as soon as somebody includes credentials, and say what is not meant.
    const remove = message.allowCredentials === null ? [] : [CREDENTIALS];
    return { set: { [ORIGIN]: '*' }, remove };
  }
  const vary = getHeader(headers, 'Vary');
  // No HTTP cache keeps the answer to a preflight.
  if (on === 'preflight' || variesByOrigin(vary)) return set(ORIGIN, origin);
  return { set: { [ORIGIN]: origin, Vary: withOrigin(vary) }, remove: [] };
}

const mendCredentials: Mend = ({ message }) => {
  if (message.origin !== 'null') return set(CREDENTIALS, 'true');
  return message.tainted ? 'taintedWithCredentials' : 'nullWithCredentials';
};

/** By rule, without the `preflight-` of those that judge both answers. */
const MENDS: Readonly<Record<string, Mend>> = {
  'acao-wildcard-with-credentials': mendOrigin,
  'acao-missing': mendOrigin,
  'acao-multiple': mendOrigin,
  'acao-invalid': mendOrigin,
  'acao-mismatch': mendOrigin,
  'redirect-tainted-origin': mendOrigin,
  'acac-not-true': mendCredentials,
  'preflight-redirect': () => ({ status: 204, set: {}, remove: ['Location'] }),
  'preflight-status-not-ok': () => ({ status: 204, set: {}, remove: [] }),
  'preflight-acam-unparsable': (ill, violation) => setList(METHODS, violation, ill),
  'preflight-acah-unparsable': (ill, violation) => setList(HEADERS, violation, ill),
  'preflight-method-not-allowed': (ill, violation) => setList(METHODS, violation, ill),
  'preflight-header-not-allowed': (ill, violation) => setList(HEADERS, violation, ill),
  'redirect-url-has-credentials': () => 'userinfo',
  'redirect-non-http-scheme': () => 'scheme',
};

/** What a message has to say otherwise to break no rule in any of the modes; a word where no header does it. */
export function mend(ill: Ill): Change | WhyNot {
  let change: Change = { set: {}, remove: [] };
  // What mends one rule may show that another is broken; each is mended once.
  for (let turn = 0; turn < Object.keys(MENDS).length; turn++) {
    const message = changed(ill.message, change);
    const violated = firstViolation(message, ill.modes);
    if (!violated?.violation) return change;
    const mends = MENDS[violated.rule] ?? MENDS[violated.rule.replace(/^preflight-/, '')];
    const more = mends?.({ ...ill, message }, violated.violation) ?? 'unproved';
    if (typeof more === 'string') return more;
    change = both(change, more);
  }
  return 'unproved';
}

function firstViolation(message: Ill['message'], modes: readonly CredentialsMode[]): Check | undefined {
  return modes.flatMap((credentials) => violationsOf({ ...message, credentials }))[0];
}

function both(first: Change, then: Change): Change {
  const status = then.status ?? first.status;
  const kept = Object.entries(first.set).filter(([name]) => !then.remove.includes(name));
  const removed = first.remove.filter((name) => then.set[name] === undefined);
  return {
    ...(status !== undefined && { status }),
    set: { ...Object.fromEntries(kept), ...then.set },
    remove: [...new Set([...removed, ...then.remove])],
  };
}

function changed(message: Ill['message'], change: Change): Ill['message'] {
  const headers = patchHeaders(message.headers, change);
  return {
    ...message,
    headers,
    status: change.status ?? message.status,
    allowOrigin: getHeader(headers, ORIGIN),
    allowCredentials: getHeader(headers, CREDENTIALS),
    allowMethods: getHeader(headers, METHODS),
    allowHeaders: getHeader(headers, HEADERS),
    redirectTarget: change.status === undefined ? message.redirectTarget : null,
  };
}
