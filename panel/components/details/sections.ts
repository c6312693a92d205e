import type { TextKey } from '../../texts.ts';

/** A part of the details that can be gone to. */
export interface DetailsSection {
  /** Of its element. */
  readonly id: string;
  /** A word or two. */
  readonly title: TextKey;
}

/** In the order in which they stand. */
export const SECTIONS: readonly DetailsSection[] = [
  { id: 'details-verdict', title: 'details_verdict' },
  { id: 'details-help', title: 'details_help' },
  { id: 'details-why', title: 'fix_why' },
  { id: 'details-fix', title: 'fix' },
  { id: 'details-picture', title: 'details_picture' },
  { id: 'details-checks', title: 'details_checks' },
  { id: 'details-findings', title: 'details_findings' },
  { id: 'details-request', title: 'details_request' },
  { id: 'details-readable', title: 'details_readable' },
  { id: 'details-headers', title: 'details_headers' },
];

/** What is seen of something that scrolls, in pixels: from where, how much of it, and how far it can scroll. */
export interface View {
  readonly top: number;
  readonly height: number;
  readonly last: number;
}

/** From the upper edge of the view to the line that is taken to be read, at most. */
const READING_LINE = 80;

/**
 * The section that is being read.
 * @param tops of the sections, in order, in pixels from where the view would begin at the top
 * @returns its place among them; -1 where there are none
 */
export function sectionInView(tops: readonly number[], { top, height, last }: View): number {
  // At the end is what is too short to reach the upper edge.
  if (last > 0 && top >= last - 1) return tops.length - 1;
  const line = top + Math.min(READING_LINE, height / 3);
  return Math.max(
    tops.findLastIndex((start) => start <= line),
    Math.min(0, tops.length - 1),
  );
}
