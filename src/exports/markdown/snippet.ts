import type { Framework } from '../../fixes/frameworks/framework.ts';
import { frameworkById } from '../../fixes/frameworks/index.ts';
import { snippetFor } from '../../fixes/frameworks/snippet-for.ts';
import { policyFor } from '../../fixes/policy-for.ts';
import { type Origin, originOf } from '../../http/origin.ts';
import type { Explained } from '../explain.ts';
import { code, codeBlock } from './code.ts';
import { prose } from './prose.ts';

/**
 * What to type on a server whose software is known, in the words of the framework that fits best; nothing where none
 * fits. The layer is of the answer that failed: what the other servers of a redirect run is not known.
 */
export function snippetText(one: Explained, server: Origin): string[] {
  const { exchange, verdict, insight } = one;
  const failing = originOf(exchange.hops[verdict.hop ?? 0]?.url ?? '');
  const policy = server === failing ? policyFor([one], server) : null;
  if (!policy) return [];
  for (const id of insight.layer?.frameworks ?? []) {
    const framework = frameworkById(id);
    const snippet = framework && snippetFor(framework, policy);
    if (framework && snippet) return [told(framework, snippet, server)];
  }
  return [];
}

function told({ title, where, trap, check, proof, syntax }: Framework, snippet: string, server: Origin): string {
  const proved = proof.kind === 'proved' ? `run with ${prose(proof.version)}` : 'from its documentation, not run';
  return [
    `For ${code(server)}, in the words of ${prose(title)} (inferred from its answer; the snippet was ${proved}):`,
    codeBlock(snippet, syntax === 'text' ? '' : syntax),
    [`- Where: ${prose(where)}`, `- Mind: ${prose(trap)}`, `- See that it works: ${prose(check)}`].join('\n'),
  ].join('\n\n');
}
