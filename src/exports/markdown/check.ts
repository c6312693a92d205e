import { isFix } from '../../fixes/fix-for.ts';
import type { Explained } from '../explain.ts';
import type { Material } from '../material.ts';
import { code } from './code.ts';
import { pageOf } from './page.ts';

/** How to see that it is gone. */
export function checkSection(one: Explained, head: Material['head']): string {
  const { exchange, insight } = one;
  const [first] = exchange.hops;
  const request = code(`${first?.method ?? ''} ${first?.url ?? ''}`);
  const wanted = isFix(insight.fix) ? ': it has to be allowed.' : '.';
  return [
    '## How to check',
    [
      `- With curl: paste the repro at the end into a shell. ${expected(one)}`,
      `- In the browser: load ${code(pageOf(one, head))} again with the panel CORS open and look at ${request}${wanted}`,
    ].join('\n'),
  ].join('\n\n');
}

/** What its exit code is now, and what it has to become. */
function expected({ verdict, insight }: Explained): string {
  if (isFix(insight.fix)) return 'It names the header at fault and ends with 1 now, and with 0 once it is fixed.';
  if (verdict.interference?.outcome === 'allowed') return 'It ends with 0: what the server sends passes.';
  if (verdict.outcome === 'blocked') return 'It names what is at fault and ends with 1 now.';
  if (verdict.outcome === 'network-failure') {
    return 'It ends with 2 as long as no answer comes. What only the browser stops, curl does not show.';
  }
  return 'It ends with 0 if a browser lets the page have the answer, and with 1 if not.';
}
