/** GitHub takes 65,536 characters in one text, Jira half of that. */
const MOST = 32_000;

/**
 * Sections that a tracker takes: as long as they are too long together, the longest gives way to a sentence.
 * @param sections each begins with its heading
 */
export function shorten(sections: readonly string[], most = MOST): readonly string[] {
  const all = [...sections];
  while (all.reduce((sum, section) => sum + section.length + 2, 0) > most) {
    const longest = all.reduce((at, section, place) => (section.length > (all[at]?.length ?? 0) ? place : at), 0);
    const [heading = ''] = (all[longest] ?? '').split('\n');
    const short = `${heading}\n\nIt is too long for this report; the panel exports all of it as a file.`;
    if (short.length >= (all[longest] ?? '').length) break;
    all[longest] = short;
  }
  return all;
}
