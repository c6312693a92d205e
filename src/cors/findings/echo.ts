import type { Origin } from '../../http/origin.ts';
import { isSameSite } from '../../http/site.ts';
import type { Answer, Reading } from './finding-rule.ts';

/**
 * An origin of another site that the endpoint has allowed by name as it now allows the asking one; undefined where none
 * was seen. Two origins of one site say nothing: they may well belong to one owner.
 * @param credentials whether to look for answers that allow credentials, or for those that do not
 */
export function otherSiteEchoed(answer: Answer, reading: Reading, credentials: boolean): Origin | undefined {
  const { origin } = answer;
  const echoes = (one: Pick<Answer, 'allowOrigin' | 'allowCredentials'>, asking: Origin) =>
    one.allowOrigin === asking && asking !== 'null' && (one.allowCredentials === 'true') === credentials;
  if (!echoes(answer, origin)) return undefined;
  return reading
    .earlier(answer)
    .flatMap((one) => (one.origin !== null && echoes(one, one.origin) ? [one.origin] : []))
    .find((other) => !isSameSite(other, origin));
}
