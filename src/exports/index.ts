import { curlCmd } from './curl/cmd.ts';
import { curlPosix } from './curl/posix.ts';
import { curlPowershell } from './curl/powershell.ts';
import { shellTest } from './curl/shell-test.ts';
import { harFile } from './har/har-file.ts';
import { markdown } from './markdown/index.ts';
import type { ExportFormat } from './material.ts';
import { hurlTest } from './regression-tests/hurl.ts';
import { playwrightTest } from './regression-tests/playwright.ts';
import { reportFile } from './report-file.ts';

/** Every way for exchanges to leave, in the order in which they are offered. */
export const FORMATS: readonly ExportFormat[] = [
  curlPosix,
  curlPowershell,
  curlCmd,
  markdown,
  reportFile,
  harFile,
  playwrightTest,
  hurlTest,
  shellTest,
];
