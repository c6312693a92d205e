import { lines } from './lines.ts';

/**
 * Fields of a composite literal, one a line, their values in a column as gofmt wants them. What has no value is left
 * out.
 */
export function goFields(...fields: readonly (readonly [name: string, value: string | null])[]): string {
  const said = fields.filter(([, value]) => value !== null);
  const width = Math.max(...said.map(([name]) => name.length));
  return lines('\t', ...said.map(([name, value]) => `${`${name}:`.padEnd(width + 1)} ${value},`));
}
