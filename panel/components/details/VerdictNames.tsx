import { NEVER_SENT } from '../../../src/exchange/net-error.ts';
import type { Row } from '../../store.ts';
import { text } from '../../texts.ts';
import { RawText } from '../RawText.tsx';
import { Term } from '../Term.tsx';
import { ChromiumName } from './ChromiumName.tsx';
import { RuleLinks } from './RuleLinks.tsx';

/** What the failure is called: by us, by Chromium, by the network. Two rules are named one by one elsewhere. */
export function VerdictNames({ row: { exchange, verdict } }: { row: Row }) {
  const oneRule = verdict.alternatives.length < 2;
  return (
    <dl class="names">
      {oneRule && verdict.rule !== null && (
        <>
          <dt>
            <Term id="rule">{text('names_rule')}</Term>
          </dt>
          <dd>
            <code data-testid="rule">{verdict.rule}</code> <RuleLinks rule={verdict.rule} />
          </dd>
        </>
      )}
      {oneRule && verdict.chromium !== null && (
        <>
          <dt>{text('names_chromium')}</dt>
          <dd>
            <ChromiumName error={verdict.chromium} />
          </dd>
        </>
      )}
      {exchange.netError !== null && exchange.netError !== NEVER_SENT && (
        <>
          <dt>{text('names_netError')}</dt>
          <dd>
            <code data-testid="net-error">
              <RawText text={exchange.netError} limit={120} />
            </code>
          </dd>
        </>
      )}
    </dl>
  );
}
