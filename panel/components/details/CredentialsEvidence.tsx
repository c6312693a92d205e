import type { Credentials, Verdict } from '../../../src/cors/verdict.ts';
import { sentenceText } from '../../sentence-text.ts';
import { type TextKey, text } from '../../texts.ts';
import { RawText } from '../RawText.tsx';

const WORDS: Readonly<Record<Credentials['mode'], TextKey>> = {
  include: 'credentials_included',
  'not-include': 'credentials_notIncluded',
  unknown: 'credentials_unknown',
};

const MEANINGS: Readonly<Record<Credentials['mode'], readonly TextKey[]>> = {
  include: ['credentials_soStrict'],
  'not-include': ['credentials_soLoose'],
  unknown: ['credentials_ifIncluded', 'credentials_ifNotIncluded'],
};

/** Whether credentials were included, what shows it, and what that means for the answer where CORS is asked. */
export function CredentialsEvidence({ verdict }: { verdict: Verdict }) {
  const { mode, because } = verdict.credentials;
  const meanings = verdict.outcome === 'not-cors' ? [] : MEANINGS[mode];
  return (
    <>
      <p>
        <b>{text(WORDS[mode])}</b>: <RawText text={sentenceText(because)} />
      </p>
      {meanings.map((meaning) => (
        <p key={meaning} class="aside">
          {text(meaning)}
        </p>
      ))}
    </>
  );
}
