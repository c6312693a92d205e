import type { ExportScope } from './export-choice.ts';

interface ScopeChoiceProps {
  scopes: readonly ExportScope[];
  current: ExportScope;
  onChoose: (scope: ExportScope) => void;
}

/** What leaves: a title where there is one answer, else buttons. */
export function ScopeChoice({ scopes, current, onChoose }: ScopeChoiceProps) {
  if (scopes.length === 1) return <span class="aside">{current.title}</span>;
  return (
    <span class="scopes">
      {scopes.map((scope) => (
        <button
          key={scope.title}
          type="button"
          class="toggle"
          aria-pressed={scope === current}
          data-testid="export-scope"
          onClick={() => onChoose(scope)}
        >
          {scope.title}
        </button>
      ))}
    </span>
  );
}
