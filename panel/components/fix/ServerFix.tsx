import { useState } from 'preact/hooks';
import type { Layer } from '../../../src/causes/layer.ts';
import { policyFor } from '../../../src/fixes/policy-for.ts';
import type { Origin } from '../../../src/http/origin.ts';
import type { Row, Store } from '../../store.ts';
import { text } from '../../texts.ts';
import { CopyButton } from '../CopyButton.tsx';
import { hostOf } from '../row-text.ts';
import { FrameworkPicker } from './FrameworkPicker.tsx';
import { offersFor, preselect } from './framework-choice.ts';
import { PolicyFacts } from './PolicyFacts.tsx';
import { Snippet } from './Snippet.tsx';

interface ServerFixProps {
  store: Store;
  row: Row;
  server: Origin;
  layer: Layer | null;
}

const SCOPES = [
  { title: 'fix_thisExchange', hint: 'fix_thisExchange_title' },
  { title: 'fix_wholeApp', hint: 'fix_wholeApp_title' },
] as const;

/** What one server has to say, in the framework's words that fits. */
export function ServerFix({ store, row, server, layer }: ServerFixProps) {
  const [scope, setScope] = useState<0 | 1>(0);
  const all = store.rows.value.filter(({ source }) => source === row.source);
  const policy = policyFor(scope === 0 ? [row] : all, server);
  if (!policy) return null;
  const host = hostOf(server);
  const offers = offersFor(policy);
  const current = preselect(offers, store.memory.recall(host), layer);
  return (
    <div class="server-fix" data-testid="server-fix">
      <div class="server-fix-head">
        <h4>{text('fix_server', host)}</h4>
        <span class="scopes">
          {SCOPES.map(({ title, hint }, place) => (
            <button
              key={title}
              type="button"
              class="toggle"
              aria-pressed={scope === place}
              title={text(hint)}
              data-testid={`scope-${place}`}
              onClick={() => setScope(place === 0 ? 0 : 1)}
            >
              {text(title)}
            </button>
          ))}
        </span>
      </div>
      <PolicyFacts policy={policy} />
      {current && (
        <>
          <div class="snippet-head">
            <FrameworkPicker
              offers={offers}
              current={current}
              onChoose={({ framework }) => store.memory.remember(host, framework.id)}
            />
            <CopyButton text={current.snippet} label={text('copy_snippet')} testId="copy-snippet" />
          </div>
          <Snippet offer={current} />
        </>
      )}
    </div>
  );
}
