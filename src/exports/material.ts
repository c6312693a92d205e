import type { Explained } from './explain.ts';
import type { Placeholder } from './placeholder.ts';
import type { Report } from './report.ts';

/** What an export is written from: facts and opinions, redacted already unless somebody asked for them as they are. */
export interface Material {
  /** What is exported, oldest first; just one where the format is of one exchange. */
  readonly exported: readonly Explained[];
  /** All that is known, the exported ones with it, oldest first: when it was first seen, when it last passed. */
  readonly history: readonly Explained[];
  /** What stands for secrets in all of this. */
  readonly placeholders: readonly Placeholder[];
  /** What only the host can know. */
  readonly head: Pick<Report, 'generator' | 'browser' | 'exportedAt' | 'page'>;
}

/** What somebody wants who exports: to see it fail again, to tell of it, a file for a tool, a test for a server. */
export type ExportGroup = 'repro' | 'report' | 'file' | 'test';

/** One way for exchanges to leave. */
export interface ExportFormat {
  readonly id: string;
  readonly group: ExportGroup;
  /** As it is offered: `curl (PowerShell)`. */
  readonly title: string;
  /** Whether it is of one exchange or of as many as there are. */
  readonly of: 'one' | 'many';
  /** Of the file, with its dot: `.har`. */
  readonly extension: string;
  readonly mimeType: string;
  /** Of it, what has a language for a reader's eye: `sh`, `markdown`, `json`. */
  readonly language: string;
  /** The whole file. */
  write(material: Material): string;
}
