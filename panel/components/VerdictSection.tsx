import type { RefObject } from 'preact';
import type { Row } from '../store.ts';
import { Alternatives } from './Alternatives.tsx';
import { Contradiction } from './Contradiction.tsx';
import { Icon } from './Icon.tsx';
import { LongText } from './LongText.tsx';
import { RawText } from './RawText.tsx';
import { RuleLinks } from './RuleLinks.tsx';
import { consequence, verdictWords } from './verdict-words.ts';

function ChromiumName({ row: { verdict } }: { row: Row }) {
  if (verdict.chromium === null) return null;
  const { corsError, failedParameter } = verdict.chromium;
  return (
    <>
      <dt>Chromium’s name</dt>
      <dd>
        <code data-testid="cors-error">{corsError}</code>
        {failedParameter !== '' && (
          <>
            {' '}
            with{' '}
            <code data-testid="failed-parameter">
              <LongText text={failedParameter} limit={120} />
            </code>
          </>
        )}
      </dd>
    </>
  );
}

function RuleName({ rule }: { rule: string | null }) {
  if (rule === null) return null;
  return (
    <>
      <dt>Rule</dt>
      <dd>
        <code data-testid="rule">{rule}</code> <RuleLinks rule={rule} />
      </dd>
    </>
  );
}

function NetError({ row: { exchange } }: { row: Row }) {
  if (exchange.netError === null) return null;
  return (
    <>
      <dt>Network error</dt>
      <dd>
        <code data-testid="net-error">
          <RawText text={exchange.netError} limit={120} />
        </code>
      </dd>
    </>
  );
}

/** The verdict in one sentence, in our words and in Chromium's. */
export function VerdictSection({ row, heading }: { row: Row; heading: RefObject<HTMLHeadingElement | null> }) {
  const { tone, icon, heading: text } = verdictWords(row);
  const effect = consequence(row);
  return (
    <section class="verdict" data-tone={tone}>
      <h2 ref={heading} tabIndex={-1}>
        <Icon name={icon} />
        {text}
      </h2>
      <p class="explanation" data-testid="explanation">
        <LongText text={row.verdict.explanation} limit={800} />
      </p>
      {effect !== null && <p class="consequence">{effect}</p>}
      <Contradiction row={row} />
      <Alternatives alternatives={row.verdict.alternatives} />
      <dl class="names">
        <RuleName rule={row.verdict.rule} />
        <ChromiumName row={row} />
        <NetError row={row} />
      </dl>
    </section>
  );
}
