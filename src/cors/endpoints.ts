import type { Exchange } from '../exchange/exchange.ts';

/** What has been asked of each endpoint. */
export interface Endpoints {
  /** The exchanges that began with the endpoint of this one and started before it, oldest first. */
  before(exchange: Exchange): readonly Exchange[];
}

/** An endpoint is a URL without its query: what a server routes by, as far as that shows. */
function endpointOf({ hops: [first] }: Exchange): string {
  return first?.url.replace(/[?#].*$/s, '') ?? '';
}

/** The endpoints of these exchanges. Nothing is read before a finding asks: most exchanges give no reason to. */
export function readEndpoints(history: readonly Exchange[]): Endpoints {
  let known: ReadonlyMap<string, readonly Exchange[]> | null = null;
  return {
    before(exchange) {
      known ??= byEndpoint(history);
      // Only what came before: a verdict is remembered, and what comes later must not change it.
      const all = known.get(endpointOf(exchange)) ?? [];
      return all.filter(({ id, startedAt }) => id !== exchange.id && startedAt < exchange.startedAt);
    },
  };
}

function byEndpoint(history: readonly Exchange[]): Map<string, Exchange[]> {
  const groups = new Map<string, Exchange[]>();
  for (const exchange of history) {
    const endpoint = endpointOf(exchange);
    const group = groups.get(endpoint) ?? [];
    group.push(exchange);
    groups.set(endpoint, group);
  }
  return groups;
}
