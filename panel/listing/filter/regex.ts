import safeRegex from 'safe-regex2';

/** Why something between slashes is not used as a regular expression. */
export interface RegexFault {
  /** `invalid`: the browser cannot read it; `endless`: it may take longer than anybody waits. */
  readonly why: 'invalid' | 'endless';
  /** What stands between the slashes. */
  readonly source: string;
  /** The browser's own words where it is invalid, else empty. */
  readonly reason: string;
}

/**
 * A regular expression that looks at every line by itself and takes upper and lower case for the same.
 *
 * What repeats a group that itself repeats can take for ever on a URL of thirty letters. Nothing stops the browser at
 * that, and the filter is remembered: the panel would hang again whenever it is opened.
 */
export function readRegex(source: string): RegExp | RegexFault {
  try {
    const regex = new RegExp(source, 'im');
    // It knows no looking behind, which repeats no more than looking ahead does.
    return safeRegex(source.replaceAll('(?<=', '(?=').replaceAll('(?<!', '(?!'))
      ? regex
      : { why: 'endless', source, reason: '' };
  } catch (error) {
    return { why: 'invalid', source, reason: reasonOf(error) };
  }
}

/** Chromium and Firefox put the expression before the reason. */
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message.replace(/^.*: /s, '') : '');
