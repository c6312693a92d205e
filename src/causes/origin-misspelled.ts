import { isLoopback } from '../http/loopback.ts';
import type { CauseRule, Confidence } from './cause.ts';
import { answered, line } from './evidence.ts';
import { brokenBy } from './reading.ts';

type Slip = readonly [what: string, confidence: Confidence];

const withoutWww = (host: string): string => host.replace(/^www\./, '');

/** In what a value differs from the origin that is meant; null where it means another. */
function slipOf(value: string, origin: string): Slip | null {
  const bare = value.replace(/^["'<[\s]+|["'>\]\s]+$/g, '');
  if (bare === origin) return ['in the quotes around it', 'certain'];
  if (value.startsWith(`${origin}/`))
    return [value === `${origin}/` ? 'in the slash at its end' : 'in the path at its end', 'certain'];
  if (value.toLowerCase() === origin) return ['in upper and lower case', 'certain'];
  if (!URL.canParse(origin)) return null;
  const asked = new URL(origin);
  if ([asked.host, `//${asked.host}`].includes(value.replace(/\/$/, '').toLowerCase()))
    return ['in the scheme, which is missing', 'certain'];
  if (!URL.canParse(value)) return null;
  const named = new URL(value);
  if (named.origin === origin)
    return [
      value.includes('@') ? 'in a user name' : 'in the port, which is the default and must be left out',
      'certain',
    ];
  return difference(named, asked);
}

function difference(named: URL, asked: URL): Slip | null {
  const bothLoopback = isLoopback(named.href) && isLoopback(asked.href);
  const parts = [
    named.protocol === asked.protocol ? null : 'scheme',
    named.hostname === asked.hostname ? null : hostSlip(named, asked, bothLoopback),
    named.port === asked.port ? null : 'port',
  ].filter((part) => part !== null);
  if (parts.includes('host') || parts.length === 0) return null;
  return [`in ${parts.join(' and ')}`, parts.length === 1 ? 'likely' : 'possible'];
}

function hostSlip(named: URL, asked: URL, bothLoopback: boolean): string {
  if (bothLoopback) return 'the name of this machine (localhost, 127.0.0.1)';
  return withoutWww(named.hostname) === withoutWww(asked.hostname) ? 'www.' : 'host';
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
    const evidence = [
      `${answered(step)} with ${line(step, 'Access-Control-Allow-Origin')}`,
      `The request came with Origin: ${step.origin}`,
    ];
    const slip = slipOf(value, step.origin);
    if (slip) return { confidence: slip[1], evidence: [...evidence, `The two differ ${slip[0]}`] };
    const isNoOrigin = facts.verdict.rule?.endsWith('acao-invalid') === true;
    return isNoOrigin ? { confidence: 'possible', evidence } : null;
  },
};
