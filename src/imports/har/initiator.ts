import { getHeader } from '../../http/headers.ts';
import { type Origin, originOf } from '../../http/origin.ts';
import type { Chain } from './chains.ts';

/**
 * Who asked: the Origin that was sent, else what Referer says, else the document whose HTML asked for it, else the page.
 * A GET that stays on its own origin carries no Origin, and neither does what was never sent.
 * @param page origin of the page in the tab; null where the file does not say
 */
export function initiatorOf([first]: Chain, page: Origin | null): Origin | null {
  const origin = getHeader((first?.preflight ?? first?.actual)?.requestHeaders ?? [], 'Origin');
  if (origin !== null) return origin;
  const referer = getHeader((first?.actual ?? first?.preflight)?.requestHeaders ?? [], 'Referer');
  const asker = referer ?? first?.actual?.askedByUrl;
  return asker && URL.canParse(asker) ? originOf(asker) : page;
}
