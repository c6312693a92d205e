import { isLoopback } from '../http/loopback.ts';
import { type Said, type Sentence, sentence } from '../sentence.ts';
import type { CauseRule, Confidence } from './cause.ts';
import { answeredWith, cameWith, together } from './evidence.ts';
import { brokenBy } from './reading.ts';

type Slip = readonly [told: Sentence, confidence: Confidence];

const withoutWww = (host: string): string => host.replace(/^www\./, '');

/** How a value differs from the origin that is meant; null where it means another. */
function slipOf(value: string, origin: string): Slip | null {
  const bare = value.replace(/^["'<[\s]+|["'>\]\s]+$/g, '');
  if (bare === origin) return [sentence`The two differ in the quotes around it`, 'certain'];
  if (value === `${origin}/`) return [sentence`The two differ in the slash at its end`, 'certain'];
  if (value.startsWith(`${origin}/`)) return [sentence`The two differ in the path at its end`, 'certain'];
  if (value.toLowerCase() === origin) return [sentence`The two differ in upper and lower case`, 'certain'];
  if (!URL.canParse(origin)) return null;
  const asked = new URL(origin);
  if ([asked.host, `//${asked.host}`].includes(value.replace(/\/$/, '').toLowerCase()))
    return [sentence`The two differ in the scheme, which is missing`, 'certain'];
  if (!URL.canParse(value)) return null;
  const named = new URL(value);
  if (named.origin !== origin) return difference(named, asked);
  return value.includes('@')
    ? [sentence`The two differ in a user name`, 'certain']
    : [sentence`The two differ in the port, which is the default and must be left out`, 'certain'];
}

function difference(named: URL, asked: URL): Slip | null {
  const host = hostSlips(named, asked);
  if (!host) return null;
  const parts: readonly Said[] = [
    ...(named.protocol === asked.protocol ? [] : [sentence`scheme`]),
    ...host,
    ...(named.port === asked.port ? [] : [sentence`port`]),
  ];
  if (parts.length === 0) return null;
  return [sentence`The two differ in ${together(parts)}`, parts.length === 1 ? 'likely' : 'possible'];
}

/** In what the hosts differ, if at all; null where they are two, and neither is a slip for the other. */
function hostSlips(named: URL, asked: URL): readonly Said[] | null {
  if (named.hostname === asked.hostname) return [];
  if (isLoopback(named.href) && isLoopback(asked.href))
    return [sentence`the name of this machine (localhost, 127.0.0.1)`];
  return withoutWww(named.hostname) === withoutWww(asked.hostname) ? ['www.'] : null;
}

export const originMisspelled: CauseRule = {
  id: 'origin-misspelled',
  says: 'Access-Control-Allow-Origin nearly names the origin that asked; it is compared letter by letter',
  advice:
    'Write the origin as the browser sends it: scheme, host and port if it is not the default, in lower case, no slash at the end.',
  find(facts) {
    const step = brokenBy(facts, 'acao-mismatch', 'acao-invalid');
    const value = step?.allowOrigin;
    if (!step || !value) return null;
    const evidence = [answeredWith(step, 'Access-Control-Allow-Origin'), cameWith(step)];
    const slip = slipOf(value, step.origin);
    if (slip) return { confidence: slip[1], evidence: [...evidence, slip[0]] };
    const isNoOrigin = facts.verdict.rule?.endsWith('acao-invalid') === true;
    return isNoOrigin ? { confidence: 'possible', evidence } : null;
  },
};
