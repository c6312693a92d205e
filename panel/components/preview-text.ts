/** What a reader looks through; nobody reads more, and the browser would take long to draw it. */
const MOST_LINES = 400;
const MOST_IN_LINE = 1000;

export interface PreviewLine {
  readonly text: string;
  /** How many characters of it are not shown. */
  readonly more: number;
}

export interface Preview {
  readonly lines: readonly PreviewLine[];
  /** How many lines are not shown. */
  readonly moreLines: number;
}

/** The beginning of a text, line by line, with what is left out. */
export function previewOf(text: string): Preview {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return {
    lines: lines.slice(0, MOST_LINES).map((line) => ({
      text: line.slice(0, MOST_IN_LINE),
      more: Math.max(0, line.length - MOST_IN_LINE),
    })),
    moreLines: Math.max(0, lines.length - MOST_LINES),
  };
}
