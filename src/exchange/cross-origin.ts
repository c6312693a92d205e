import { isSameOrigin, originOf } from '../http/origin.ts';
import { redirectTarget } from '../http/redirect.ts';
import type { Exchange, Hop } from './exchange.ts';

/** Whether any hop is on, or leads to, another origin than the one that asked; navigations never count. */
export function isCrossOrigin({ type, initiator, hops, topLevelOrigin }: Exchange): boolean {
  if (type === 'main_frame' || type === 'sub_frame') return false;
  const asker = initiator ?? topLevelOrigin;
  return asker === null || hops.flatMap(urlsOf).some((url) => !isSameOrigin(asker, originOf(url)));
}

/** Its own URL, and the one its answer redirects to, whether or not the browser followed. */
function urlsOf({ url, response }: Hop): string[] {
  if (!response) return [url];
  const target = redirectTarget(url, response.status, response.judgedHeaders ?? response.headers ?? []);
  return target === null ? [url] : [url, target];
}
