import type { ExportFormat } from '../../../src/exports/material.ts';
import type { FormatGroup } from './export-choice.ts';

interface FormatChoiceProps {
  groups: readonly FormatGroup[];
  current: ExportFormat | null;
  onChoose: (format: ExportFormat) => void;
}

/** All formats there are, one of them chosen. */
export function FormatChoice({ groups, current, onChoose }: FormatChoiceProps) {
  return (
    <div class="formats" role="radiogroup" aria-label="Format">
      {groups.map(({ title, formats }) => (
        <div key={title} class="format-group">
          <h3>{title}</h3>
          {formats.map((format) => (
            <label key={format.id} class="format">
              <input
                type="radio"
                name="export-format"
                data-testid="export-format"
                value={format.id}
                checked={format === current}
                onChange={() => onChoose(format)}
              />
              {format.title}
            </label>
          ))}
        </div>
      ))}
    </div>
  );
}
