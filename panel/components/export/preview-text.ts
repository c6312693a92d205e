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

/** The beginning of a text, line by line, with what is left out. The rest is only counted: it may be of many megabytes. */
export function previewOf(text: string): Preview {
  const lines: PreviewLine[] = [];
  let moreLines = 0;
  let start = 0;
  while (start < text.length || lines.length === 0) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (lines.length < MOST_LINES) lines.push(lineOf(text.slice(start, end)));
    else moreLines += 1;
    start = end + 1;
  }
  return { lines, moreLines };
}

function lineOf(raw: string): PreviewLine {
  const line = raw.replace(/\r$/, '');
  return { text: line.slice(0, MOST_IN_LINE), more: Math.max(0, line.length - MOST_IN_LINE) };
}
