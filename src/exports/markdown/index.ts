import type { Explained } from '../explain.ts';
import type { ExportFormat, Material } from '../material.ts';
import { type Placeholder, piecesOf } from '../placeholder.ts';
import { changeSection } from './change.ts';
import { checkSection } from './check.ts';
import { findingsSection } from './findings.ts';
import { headline } from './headline.ts';
import { observedSection } from './observed.ts';
import { provenanceSection } from './provenance.ts';
import { reproSection } from './repro.ts';
import { shorten } from './shorten.ts';
import { summary } from './summary.ts';
import { verdictSection } from './verdict.ts';
import { whySection } from './why.ts';

/**
 * A bug report to paste into a tracker or a chat: what matters first, what was observed and what we infer apart. Every
 * value is code, so that none can be taken for markup. It has headings, lists and code blocks only, which can be read as
 * plain text too: `<details>` and tables are markup to Jira and Slack, and there would be in the way.
 */
export const markdown: ExportFormat = {
  id: 'markdown',
  group: 'report',
  title: 'Bug report (Markdown)',
  of: 'one',
  extension: '.md',
  mimeType: 'text/markdown',
  language: 'markdown',
  write(material) {
    const [one] = material.exported;
    return one ? `${shorten(sections(one, material).filter(Boolean)).join('\n\n')}\n` : '';
  },
};

function sections(one: Explained, material: Material): readonly string[] {
  const told = [
    headline(one),
    summary(one),
    verdictSection(one),
    whySection(one),
    changeSection(one),
    checkSection(one, material.head),
    observedSection(one, material.head),
    findingsSection(one),
  ];
  const repro = reproSection(one, material);
  const placeholders = usedIn([...told, repro].join('\n'), material.placeholders);
  return [...told, provenanceSection(one, { ...material, placeholders }), repro];
}

/** Others stand for secrets of other exchanges. */
function usedIn(text: string, placeholders: readonly Placeholder[]): readonly Placeholder[] {
  const used = new Set(piecesOf(text, placeholders));
  return placeholders.filter((placeholder) => used.has(placeholder));
}
