import type { Alternative } from '../../../src/cors/verdict.ts';
import { sentenceText } from '../../sentence-text.ts';
import { phrase, text } from '../../texts.ts';
import { Term } from '../Term.tsx';
import { ChromiumName } from './ChromiumName.tsx';
import { RuleLinks } from './RuleLinks.tsx';

/** Both rules that may have failed, where only the unknown credentials mode decides between them. */
export function Alternatives({ alternatives }: { alternatives: readonly Alternative[] }) {
  if (alternatives.length < 2) return null;
  return (
    <div class="box" data-testid="alternatives">
      <h3>{text('alternatives')}</h3>
      <p>{phrase('alternatives_mode', <Term id="credentialsMode">{text('alternatives_credentialsMode')}</Term>)}</p>
      <p class="aside">{phrase('alternatives_pageCalls', <b>{text('alternatives_switch')}</b>)}</p>
      <ol>
        {alternatives.map(({ rule, chromium, when }) => (
          <li key={rule} data-testid="alternative">
            {phrase('alternatives_if', <code data-testid="rule">{rule}</code>, sentenceText(when))}
            <p class="aside">
              {phrase('alternatives_chromium', <ChromiumName error={chromium} />)} <RuleLinks rule={rule} />
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
