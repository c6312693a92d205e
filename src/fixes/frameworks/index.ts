import type { Framework } from './framework.ts';
import { CLOUD } from './groups/cloud.ts';
import { DOTNET } from './groups/dotnet.ts';
import { EDGE } from './groups/edge.ts';
import { GO } from './groups/go.ts';
import { JAVA } from './groups/java.ts';
import { NO_CORS } from './groups/no-cors.ts';
import { NODE } from './groups/node.ts';
import { PHP } from './groups/php.ts';
import { PYTHON } from './groups/python.ts';
import { RUBY } from './groups/ruby.ts';
import { RUST } from './groups/rust.ts';
import { SERVER } from './groups/server.ts';

/** In the order in which they are offered. */
export const FRAMEWORKS: readonly Framework[] = [
  ...NODE,
  ...EDGE,
  ...PYTHON,
  ...JAVA,
  ...GO,
  ...RUBY,
  ...PHP,
  ...DOTNET,
  ...RUST,
  ...SERVER,
  ...CLOUD,
  ...NO_CORS,
];

const BY_ID: ReadonlyMap<string, Framework> = new Map(FRAMEWORKS.map((framework) => [framework.id, framework]));

export function frameworkById(id: string): Framework | null {
  return BY_ID.get(id) ?? null;
}
