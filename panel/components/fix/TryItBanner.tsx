import type { AnswerChange } from '../../../src/messages.ts';
import type { Store } from '../../store.ts';
import { phrase, text } from '../../texts.ts';
import { Icon } from '../Icon.tsx';
import { RawText } from '../RawText.tsx';
import './try-it.css';

function Change({ change: { url, method, on, set, remove } }: { change: AnswerChange }) {
  const lines = [
    ...Object.entries(set).map(([name, value]) => `${name}: ${value}`),
    ...remove.map((name) => text('tryIt_without', name)),
  ];
  const target = <RawText text={url.replace(/[?#].*$/, '')} limit={160} />;
  return (
    <li data-testid="tried-change">
      {on === 'preflight' ? phrase('tryIt_preflightOf', target) : [method, ' ', target]}
      {lines.map((line) => (
        <code key={line}>
          <RawText text={line} limit={300} />
        </code>
      ))}
    </li>
  );
}

/** Cannot be overlooked: while it is there, the page does not get what its servers say. */
export function TryItBanner({ store: { tryIt } }: { store: Store }) {
  const state = tryIt.state.value;
  if (state.status === 'unavailable' || state.status === 'off') return null;
  return (
    <div class="try-it-banner" role="status" data-testid="try-it-banner" data-status={state.status}>
      <Icon name="flask" />
      <div>
        <p>
          {state.status === 'starting' && <b>{text('tryIt_starting')}</b>}
          {state.status === 'refused' &&
            phrase('tryIt_refused', <b>{text('tryIt_refused_title')}</b>, <RawText text={state.why} limit={300} />)}
          {state.status === 'on' && phrase('tryIt_on', <b>{text('tryIt_on_title')}</b>)}
        </p>
        {state.status === 'on' && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keyboard.
          <ul tabIndex={0}>
            {state.changes.map((change) => (
              <Change key={`${change.on} ${change.url}`} change={change} />
            ))}
          </ul>
        )}
      </div>
      <span class="try-it-actions">
        {state.status === 'on' && (
          <button type="button" class="action" data-testid="try-it-reload" onClick={() => tryIt.reload()}>
            {text('tryIt_reload')}
          </button>
        )}
        <button type="button" class="action" data-testid="try-it-stop" onClick={() => tryIt.stop()}>
          {text(state.status === 'refused' ? 'tryIt_banner_close' : 'tryIt_banner_stop')}
        </button>
      </span>
    </div>
  );
}
