import { readPowershell } from './powershell-reader.ts';

/** What a script gives to `Send-Request`, a byte a character. */
export interface Given {
  readonly options: string;
  readonly body: string;
}

/** Each call of `Send-Request`, whatever would come before it. */
export function givenBy(script: string): readonly Given[] {
  const { strings, skeleton } = readPowershell(script);
  const text = (number: string | undefined) => unspelled(strings[Number(number)] ?? '');
  return [...skeleton.matchAll(/Send-Request «(\d+)» «(\d+)»/g)].map(([, options, body]) => ({
    options: text(options),
    body: text(body),
  }));
}

/** A backtick and two digits are a byte. */
const unspelled = (text: string): string =>
  text.replace(/`(..)/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
