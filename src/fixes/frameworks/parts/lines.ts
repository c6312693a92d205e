/** What is given, one a line, each after the indent; what is null or false is left out. */
export function lines(indent: string, ...all: readonly (string | false | null)[]): string {
  return all
    .filter((line) => typeof line === 'string')
    .map((line) => `${indent}${line}`)
    .join('\n');
}
