import type { ComponentChildren } from 'preact';
import { lineAtFault } from '../../../src/watch/changed-answers.ts';
import type { Difference } from '../../../src/watch/demands.ts';
import type { Doubt } from '../../../src/watch/progress.ts';
import type { News } from '../../news.ts';
import { sentenceText } from '../../sentence-text.ts';
import type { Row } from '../../store.ts';
import { inLanguage, phrase, type TextKey, text } from '../../texts.ts';
import type { IconName } from '../Icon.tsx';
import { RawText } from '../RawText.tsx';
import type { Tone } from '../verdict-words.ts';
import { minuteText } from './time-text.ts';

/** What is told of a failure that is watched. */
export interface NewsWords {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly says: ComponentChildren;
  /** Why it fails now, where it does. */
  readonly because: string | null;
}

const DOUBTS: Readonly<Record<Doubt, TextKey>> = {
  pending: 'watch_unknown_pending',
  'not-judged': 'watch_unknown_notJudged',
  unclear: 'watch_unknown_unclear',
  'demands-more': 'watch_unknown_demandsMore',
  'network-failure': 'watch_unknown_networkFailure',
  'changed-on-the-way': 'watch_unknown_changedOnTheWay',
  'cached-preflight': 'watch_unknown_cachedPreflight',
  'cached-answer': 'watch_unknown_cachedAnswer',
};

/** What to say of a failure after a later exchange. */
export function newsWords(marked: Row, { row, told, passedAt }: News): NewsWords {
  const at = minuteText(row.exchange);
  const explanation = sentenceText(row.verdict.explanation);
  const failing = (says: ComponentChildren): NewsWords => ({
    ...{ tone: 'bad', icon: 'cross', because: explanation },
    says: passedAt === null ? says : text('watch_again', at),
  });
  const doubtful = (says: ComponentChildren): NewsWords => ({ tone: 'doubt', icon: 'question', says, because: null });
  switch (told.kind) {
    case 'fixed':
      return { tone: 'good', icon: 'check', says: fixedText(marked, told.changes, at), because: null };
    case 'tried':
      return { ...doubtful(text('watch_tried', at)), icon: 'flask' };
    case 'further':
      return { ...failing(furtherText(marked, row, at)), tone: 'doubt', icon: 'step' };
    case 'same':
      return failing(text(told.changes.length === 0 ? 'watch_same' : 'watch_same_changed', at));
    case 'earlier':
      return failing(text('watch_earlier', at));
    case 'other':
      return doubtful(text('watch_anotherRequest', at, differencesText(told.differs)));
    case 'unknown': {
      const why = told.because === 'network-failure' ? explanation : null;
      return { ...doubtful(text(DOUBTS[told.because], at)), because: why };
    }
  }
}

function fixedText(marked: Row, changes: News['told']['changes'], at: string): ComponentChildren {
  const line = lineAtFault(marked, changes);
  if (line === null || line.after === null) return text('watch_fixed', at);
  return phrase(
    'watch_fixed_answers',
    at,
    <code>
      <RawText text={`${line.name}: ${line.after}`} limit={160} />
    </code>,
  );
}

/** What passes now that did not. */
function furtherText({ verdict: before }: Row, { verdict: after }: Row, at: string): ComponentChildren {
  if (before.outcome === 'network-failure') return text('watch_further_answers', at);
  const isSameMessage = before.on === after.on && before.hop === after.hop;
  if (!isSameMessage && before.on === 'preflight') return text('watch_further_preflight', at);
  if (!isSameMessage && before.on === 'redirect') return text('watch_further_redirect', at);
  return text('watch_further', at);
}

const DIFFERENCES: Readonly<Record<Exclude<Difference['what'], 'header'>, TextKey>> = {
  mode: 'watch_differs_mode',
  origin: 'watch_differs_origin',
  method: 'watch_differs_method',
  credentials: 'watch_differs_credentials',
  preflight: 'watch_differs_preflight',
};

const list = inLanguage((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }));

function differencesText(differs: readonly Difference[]): string {
  const said = differs.map((difference) =>
    difference.what === 'header' ? text('watch_differs_header', difference.name) : text(DIFFERENCES[difference.what]),
  );
  return list().format(said);
}
