import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { StepError } from './step.mjs';

const VARIABLES = ['CORS_VERDICT_BROWSER', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'];
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** The Chromium or Chrome to use: the one named by the environment, else an installed one, else null. */
export function findBrowser() {
  return namedByEnvironment() ?? installed() ?? null;
}

function namedByEnvironment() {
  for (const variable of VARIABLES) {
    const path = process.env[variable];
    if (!path) continue;
    if (existsSync(path)) return path;
    throw new StepError(`${variable} is set to ${path}, but there is no such file. Correct it or unset it.`);
  }
  return null;
}

function installed() {
  if (process.platform === 'darwin') return inApplications().find(existsSync);
  if (process.platform === 'win32') return inProgramFiles().find(existsSync);
  return inPath().find(starts);
}

function inPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command))).filter(existsSync);
}

function inApplications() {
  const folders = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
  return ['Chromium', 'Google Chrome'].flatMap((name) =>
    folders.map((folder) => join(folder, `${name}.app/Contents/MacOS/${name}`)),
  );
}

function inProgramFiles() {
  const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return ['Chromium', 'Google/Chrome'].flatMap((name) =>
    folders.flatMap((folder) => (folder ? [join(folder, name, 'Application', 'chrome.exe')] : [])),
  );
}

/**
 * Ubuntu has a `chromium-browser` that only says "install the snap": a file in the path is no proof of a browser.
 *
 * @param {string} path
 */
function starts(path) {
  try {
    return /\d+\.\d+/.test(
      execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    return false;
  }
}
