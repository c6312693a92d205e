import type { ExportFormat } from '../../../src/exports/material.ts';
import { formatTitle } from '../../said.ts';
import { text } from '../../texts.ts';
import type { FormatGroup } from './export-choice.ts';

interface FormatChoiceProps {
  groups: readonly FormatGroup[];
  current: ExportFormat | null;
  onChoose: (format: ExportFormat) => void;
}

/** All formats there are, one of them chosen. */
export function FormatChoice({ groups, current, onChoose }: FormatChoiceProps) {
  return (
    <div class="formats" role="radiogroup" aria-label={text('export_format')}>
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
              {formatTitle(format.id)}
            </label>
          ))}
        </div>
      ))}
    </div>
  );
}
