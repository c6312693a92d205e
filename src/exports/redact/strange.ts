/** Letters and digits without anything between. */
const RUNS = /[A-Za-z0-9]+/g;

/** `page`, `oauth2`, `XMLHttpRequest`, `1080p`, `2026`: at most four digits, at the one end or the other. */
const WORD = /^(?:[A-Za-z]{1,20}\d{0,4}|\d{1,4}[A-Za-z]{1,4})$/;
/** `31536000` is a year in seconds, and common; longer numbers are of somebody. */
const NUMBER = /^\d{1,8}$/;
/** The parts of a name such as `contentLoadedEvent` or `XMLHttpRequest`. */
const HUMPS = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g;
/** Letters a hump has on average, below which no human has made up the name. */
const SHORTEST_HUMPS = 2.5;

/**
 * Whether letters and digits look like chance: letters and digits that alternate, upper and lower case that do, or more of
 * them than a word or a number has.
 * @param least letters and digits from which on they are looked at
 */
function isStrangeRun(run: string, least: number): boolean {
  if (run.length < least || NUMBER.test(run)) return false;
  if (!WORD.test(run)) return true;
  const letters = run.replace(/\d+/g, '');
  return letters.length >= 12 && letters.length / (letters.match(HUMPS) ?? []).length < SHORTEST_HUMPS;
}

/** Where a part of a text is: from the first letter to past the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The runs of letters and digits that look like chance, in order; what `%20` stands for is none of them. */
export function strangeRuns(text: string, least: number): readonly Span[] {
  return [...text.replace(/%[\da-f]{2}/gi, '   ').matchAll(RUNS)]
    .filter(([run]) => isStrangeRun(run, least))
    .map(({ index, 0: run }) => ({ from: index, to: index + run.length }));
}

/** Whether some run in a text looks like chance; plain words and small numbers do not. */
export const isStrange = (text: string, least: number): boolean => strangeRuns(text, least).length > 0;
