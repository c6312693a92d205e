import type { Scrub } from './scrub.ts';

/** Handed to whoever asks for a header that holds credentials: what it is called stays, what it proves goes. */
type Redact = (value: string, scrub: Scrub, name: string) => string;

/** Where the first word is none of these, it may be the secret itself. @see https://www.iana.org/assignments/http-authschemes */
const SCHEME =
  /^(?:basic|bearer|digest|dpop|gnap|hoba|mutual|negotiate|ntlm|oauth|privatetoken|scram-sha-1|scram-sha-256|vapid|token|apikey|api-key|aws4-hmac-sha256|awssignature|sharedkey|hawk)(?= |$)/i;

/** `Authorization: Bearer $TOKEN_1` */
export const redactAuthorization: Redact = (value, { hide, note }, name) => {
  const scheme = SCHEME.exec(value)?.[0] ?? '';
  const rest = value.slice(scheme.length);
  const proof = rest.trimStart();
  for (const text of partsOf(scheme, proof)) note({ text, kind: 'PASSWORD', of: `a part of ${name}` });
  return scheme + rest.slice(0, rest.length - proof.length) + hide(proof, 'TOKEN', `the value of ${name}`);
};

/** User name and password, which may stand elsewhere, too. */
function partsOf(scheme: string, proof: string): readonly string[] {
  if (!/^basic$/i.test(scheme) || !/^[A-Za-z0-9+/]+=*$/.test(proof)) return [];
  const bare = proof.replace(/=+$/, '');
  return bare.length % 4 === 1 ? [] : (/^([^:]*):?(.*)$/s.exec(atob(bare))?.slice(1) ?? []);
}

/** `WWW-Authenticate: Bearer realm=$HEADER_1` */
export const redactChallenge: Redact = (value, { hide, within }, name) => {
  const scheme = SCHEME.exec(value)?.[0];
  const of = `a parameter of ${name}`;
  if (scheme === undefined) return hide(value, 'HEADER', of);
  const rest = value.slice(scheme.length);
  const hidden = (text: string) => hide(text, 'HEADER', of);
  if (/^ *[\w.~+/-]+=*$/.test(rest)) return scheme + rest.replace(/\S+/, hidden);
  const bare = rest.replace(/(?<==\s*)("(?:[^"\\]|\\.)*"?|[^\s",=][^\s,]*)/g, hidden);
  return scheme + within(bare, 'HEADER', of);
};

/** What Flask's own sessions begin with, by which it is known: `{` in base64. */
const FLASK = /^(?:eyJ|\.eJ)/;

function redactPair(pair: string, { hide }: Scrub): string {
  const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(pair) ?? [];
  if (!pair.includes('=')) return hide(pair, 'COOKIE', 'a cookie without a name');
  const start = (name.trim() === 'session' && FLASK.exec(value)?.[0]) || '';
  return `${name}=${start}${hide(value.slice(start.length), 'COOKIE', `the cookie ${name.trim()}`)}`;
}

/** `Cookie: sid=$COOKIE_1; theme=$COOKIE_2` */
export const redactCookies: Redact = (value, scrub) =>
  value
    .split(';')
    .map((pair) => aroundSpace(pair, (bare) => redactPair(bare, scrub)))
    .join(';');

const ATTRIBUTE = /^(?:path|domain|expires|max-age|samesite|secure|httponly|partitioned|priority)(?:=|$)/i;

/** `Set-Cookie: sid=$COOKIE_1; Path=/; Secure` */
export const redactSetCookie: Redact = (value, scrub) => {
  const [pair = '', ...attributes] = value.split(';');
  const told = attributes.map((attribute) =>
    aroundSpace(attribute, (bare) =>
      ATTRIBUTE.test(bare)
        ? scrub.within(bare, 'COOKIE', 'an attribute of a cookie')
        : scrub.hide(bare, 'COOKIE', 'an attribute of a cookie'),
    ),
  );
  return [aroundSpace(pair, (bare) => redactPair(bare, scrub)), ...told].join(';');
};

function aroundSpace(text: string, change: (bare: string) => string): string {
  const bare = text.trim();
  return bare === '' ? text : text.replace(bare, () => change(bare));
}
