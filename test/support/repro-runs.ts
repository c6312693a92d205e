import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Exchange, Response } from '../../src/exchange/exchange.ts';
import { curlPosix } from '../../src/exports/curl/posix.ts';
import { type Explained, explainAll } from '../../src/exports/explain.ts';
import type { ExportFormat } from '../../src/exports/material.ts';
import { wholeOf } from '../../src/fixes/whole.ts';
import { API, OTHER, PAGE, SIBLING } from './exchange.ts';
import type { Answer, Origins, PlannedHop } from './plan.ts';
import { runShell, SHELLS, type Shell } from './shells.ts';
import { wireBytes } from './wire-bytes.ts';

/** How a repro ended. */
export interface Ended {
  readonly code: number;
  /** What it told, without what is the same for all. */
  readonly out: string;
}

/** What only a host knows, of which no repro tells. */
export const HEAD = { generator: { name: '', version: '' }, browser: '', exportedAt: '', page: { url: '' } };

/** The file of one exchange, unredacted. */
export function writeOne(format: ExportFormat, one: Explained): string {
  return format.write({ exported: [one], history: [one], placeholders: [], head: HEAD });
}

export function explainOne(exchange: Exchange): Explained {
  const [one] = explainAll([exchange]);
  if (!one) throw new Error('unreachable: one goes in');
  return one;
}

const DASH = SHELLS[1] as Shell;

/** Runs the curl repro of each, one after the other, in one process. */
export async function runRepros(all: readonly Explained[], shell = DASH): Promise<readonly Ended[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cors-verdict-repro-'));
  const file = join(folder, 'all.sh');
  const cwd = join(folder, 'cwd');
  mkdirSync(cwd);
  writeFileSync(file, all.map((one) => `${writeOne(curlPosix, one)}echo "=== $?"\n`).join(''));
  const { out } = await runShell(shell, file, cwd);
  rmSync(folder, { recursive: true, force: true });
  const parts = out.split(/^=== (\d+)$/m);
  return all.map((_, index) => ({ out: parts[index * 2] ?? '', code: Number(parts[index * 2 + 1] ?? Number.NaN) }));
}

/** The header that the first unmet demand names, as a repro tells it. */
export const firstUnmet = ({ out }: Ended): string | null => /✗ ([\w-]+)/.exec(out)?.[1] ?? null;

/** An exchange of the fixtures as if it had been with these servers. */
export function movedTo({ page, sameSite, crossSite }: Origins, exchange: Exchange): Exchange {
  const third = crossSite.replace('127.0.0.1', '127.0.0.2');
  const text = JSON.stringify(exchange)
    .replaceAll(PAGE, page)
    .replaceAll(SIBLING, sameSite)
    .replaceAll(API, crossSite)
    .replaceAll(OTHER, third);
  return JSON.parse(text);
}

/** What servers have to answer for this exchange to happen again. */
export const planOf = (exchange: Exchange): { readonly hops: readonly PlannedHop[] } => ({
  hops: wholeOf(exchange)
    .hops.filter(({ url }) => URL.canParse(url))
    .map(({ url, preflight, response }) => ({
      url,
      preflight: answerOf(preflight?.response ?? null),
      answer: answerOf(response),
    })),
});

const answerOf = (response: Response | null): Answer => ({
  status: response?.status ?? 404,
  headers: (response?.headers ?? response?.judgedHeaders ?? []).map(([name, value]) => [name, wireBytes(value)]),
});
