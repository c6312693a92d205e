/** What PowerShell takes a script for. */
export interface PowershellText {
  /** What its strings say, in order, as they stand between their quotation marks. */
  readonly strings: readonly string[];
  /** All but comments, with `«n»` for each string. */
  readonly skeleton: string;
}

const SINGLE = "'\u2018\u2019\u201a\u201b";
const DOUBLE = '"\u201c\u201d\u201e';

/** In the order in which they are tried. */
const TOKENS: readonly (readonly [kind: 'verbatim' | 'expandable' | 'here' | 'comment' | 'other', RegExp])[] = [
  ['other', new RegExp(`[^${SINGLE}${DOUBLE}\`#@<]+`, 'y')],
  ['comment', /<#[\s\S]*?#>/y],
  ['comment', /(?<=^|[\s;{}()|,])#[^\n]*/y],
  ['here', new RegExp(`@[${SINGLE}][ \\t]*\\r?\\n([\\s\\S]*?)\\r?\\n[${SINGLE}]@`, 'y')],
  ['here', new RegExp(`@[${DOUBLE}][ \\t]*\\r?\\n([\\s\\S]*?)\\r?\\n[${DOUBLE}]@`, 'y')],
  ['verbatim', new RegExp(`[${SINGLE}]((?:[^${SINGLE}]|[${SINGLE}]{2})*)[${SINGLE}]`, 'y')],
  ['expandable', new RegExp(`[${DOUBLE}]((?:[^${DOUBLE}\`]|\`[\\s\\S]|[${DOUBLE}]{2})*)[${DOUBLE}]`, 'y')],
  ['other', /`[\s\S]/y],
  ['other', new RegExp(`[^${SINGLE}${DOUBLE}]`, 'y')],
];

/**
 * Reads a script by the rules of its documentation, to tell strings from the rest: each of five signs is a single
 * quotation mark and each of four a double one, whichever of them began the string; two of them are one.
 * @throws SyntaxError where a string has no end
 * @see https://learn.microsoft.com/powershell/scripting/lang-spec/chapter-02 2.3.5.2
 * @see https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules
 */
export function readPowershell(script: string): PowershellText {
  const strings: string[] = [];
  let skeleton = '';
  for (let at = 0; at < script.length; ) {
    const { kind, text, inside } = tokenAt(script, at);
    at += text.length;
    if (kind === 'comment') continue;
    if (kind === 'other') {
      skeleton += text;
      continue;
    }
    skeleton += `«${strings.length}»`;
    strings.push(
      kind === 'verbatim' ? inside.replace(new RegExp(`[${SINGLE}]{2}`, 'g'), (two) => two.charAt(0)) : inside,
    );
  }
  return { strings, skeleton };
}

function tokenAt(script: string, at: number) {
  for (const [kind, pattern] of TOKENS) {
    pattern.lastIndex = at;
    const match = pattern.exec(script);
    if (match) return { kind, text: match[0], inside: match[1] ?? '' };
  }
  throw new SyntaxError(`no end of the string at ${at}: ${script.slice(at, at + 80)}`);
}
