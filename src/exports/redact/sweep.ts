import { isStrange } from './strange.ts';
import { type Secret, SHORTEST_SECRET as SHORTEST, type Vault } from './vault.ts';

/** To write longer ones in other ways costs more than it finds. */
const LONGEST_REWRITTEN = 2048;

/** A secret as it is looked for. */
interface Wanted {
  /** In lower case. */
  readonly text: string;
  readonly secret: Secret;
  /** A number within a longer number is another number. */
  readonly isNumber: boolean;
}

/** Puts placeholders in the place of the secrets that occur in a text. */
export type Sweep = (text: string) => string;

/**
 * Looks for secrets wherever they occur, whatever their case, and as a URL or base64 would write them. Plain words are
 * not looked for: `orders` as the value of a query says nothing about `/orders`.
 */
export function createSweep(vault: Vault): Sweep {
  const byStart = indexOf([...vault.secrets()].flatMap(wantedOf));
  if (byStart.size === 0) return (text) => text;
  const mayStart = new Uint8Array(1 << 16);
  for (const start of byStart.keys()) mayStart[hashAt(start, 0)] = 1;

  function found(text: string, lower: string, at: number): Wanted | undefined {
    if (mayStart[hashAt(lower, at)] === 0) return undefined;
    return byStart.get(lower.slice(at, at + SHORTEST))?.find((wanted) => occursAt(wanted, text, lower, at));
  }

  return (text) => {
    if (text.length < SHORTEST) return text;
    const lower = lowerCase(text);
    let swept = '';
    let done = 0;
    for (let at = 0; at <= text.length - SHORTEST; at++) {
      const wanted = found(text, lower, at);
      if (!wanted) continue;
      // A digit that followed a placeholder would be read as part of its number.
      const end = at + wanted.text.length + (/^\d*/.exec(text.slice(at + wanted.text.length))?.[0].length ?? 0);
      swept += text.slice(done, at) + vault.hide(text.slice(at, end), kindOf(wanted.secret), wanted.secret.of);
      done = end;
      at = end - 1;
    }
    return done === 0 ? text : swept + text.slice(done);
  };
}

/** Otherwise written it is no `ID` any more, which paths are compared without. */
const kindOf = ({ kind }: Secret): Secret['kind'] => (kind === 'ID' ? 'PATH' : kind);

/** A text must keep its length, so where a letter has none of one length only ASCII is changed. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

const hashAt = (text: string, at: number): number =>
  (text.charCodeAt(at) * 961 +
    text.charCodeAt(at + 1) * 31 +
    text.charCodeAt(at + 2) +
    text.charCodeAt(at + 3) * 7919) &
  0xffff;

function indexOf(all: readonly Wanted[]): ReadonlyMap<string, readonly Wanted[]> {
  const byStart = new Map<string, Wanted[]>();
  for (const wanted of all) {
    const start = wanted.text.slice(0, SHORTEST);
    const others = byStart.get(start);
    if (others) others.push(wanted);
    else byStart.set(start, [wanted]);
  }
  for (const group of byStart.values()) group.sort((a, b) => b.text.length - a.text.length);
  return byStart;
}

function wantedOf(secret: Secret): readonly Wanted[] {
  const { text } = secret;
  const isNumber = /^\d+$/.test(text);
  if (text.length < SHORTEST || !(isNumber || isStrange(text, SHORTEST))) return [];
  const others = text.length > LONGEST_REWRITTEN ? [] : rewritten(text).filter((each) => each !== text);
  return [text, ...others]
    .filter((each) => each.length >= SHORTEST)
    .map((each) => ({ text: lowerCase(each), secret, isNumber }));
}

function rewritten(text: string): readonly string[] {
  const encoded = encodedOf(text);
  return [encoded, decodedOf(text), base64(encoded)];
}

/** A lone surrogate, as header bytes that are no UTF-8 are kept, is nothing that a URL can write. */
const encodedOf = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));

function decodedOf(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Of the bytes of UTF-8, without the `=` at its end, which URLs leave out. */
function base64(encoded: string): string {
  const bytes = encoded.replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return btoa(bytes).replace(/=+$/, '');
}

function occursAt({ text: wanted, isNumber }: Wanted, text: string, lower: string, at: number): boolean {
  if (!lower.startsWith(wanted, at)) return false;
  const isDigit = (place: number) => /^\d$/.test(text.charAt(place));
  return !(isNumber && (isDigit(at - 1) || isDigit(at + wanted.length)));
}
