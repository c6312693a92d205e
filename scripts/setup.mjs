// This file runs before `npm ci`: it and what it imports statically may use nothing but Node.
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';
import { StepError, say, step } from './step.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const NO_BROWSER = `If this machine has no internet, install Chromium or Chrome by other means and say where it is:
    CORS_VERDICT_BROWSER=/path/to/chromium npm test`;

/**
 * Makes a bare machine ready: Node's version, the packages of package-lock.json, a browser.
 * Does nothing where nothing is missing.
 *
 * @returns {Promise<{ browser: string }>} the browser's executable
 */
export async function setup() {
  process.chdir(ROOT);
  requireNode();
  await requirePackages();
  const browser = await requireBrowser();
  say(`Ready: Node ${process.versions.node}, browser ${browser}`);
  return { browser };
}

function requireNode() {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  const [wantedMajor = 0, wantedMinor = 0] = engines.node.match(/\d+/g).map(Number);
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new StepError(
    `This needs Node ${wantedMajor}.${wantedMinor} or later, and this is Node ${process.versions.node}. Get it from https://nodejs.org/`,
  );
}

async function requirePackages() {
  if (packagesAreInstalled()) return;
  await step('Installing the npm packages of package-lock.json', 'npm', ['ci', '--loglevel=error'], {
    env: { PUPPETEER_SKIP_DOWNLOAD: '1' },
    advice: 'Check that this machine reaches the npm registry (npm ping), then run the command again.',
  });
}

/** npm records what it has installed, and writes that record last: an interrupted install has none. */
function packagesAreInstalled() {
  if (!existsSync('node_modules/.package-lock.json')) return false;
  const wanted = lockedPackages('package-lock.json');
  const installed = lockedPackages('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === version : optional;
  });
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version: string, optional?: boolean }>}
 */
function lockedPackages(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

async function requireBrowser() {
  const found = findBrowser() ?? (await downloadedBrowser());
  if (found) return found;

  if (isDebianRoot()) await installFromDebian();
  else await download();

  const installed = findBrowser() ?? (await downloadedBrowser());
  if (installed) return installed;
  throw new StepError(`The browser was installed, but cannot be found.\n\n${NO_BROWSER}`);
}

/** Ubuntu's package of Chromium is an empty one that asks for snap, so it does not count as Debian. */
function isDebianRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return !/^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

async function installFromDebian() {
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, advice: NO_BROWSER };
  const packages = ['chromium', 'fonts-liberation'];
  await step("Reading Debian's list of packages", 'apt-get', ['update'], options);
  await step(
    "Installing Chromium from Debian's packages (about 100 MB)",
    'apt-get',
    ['install', '-y', '--no-install-recommends', ...packages],
    options,
  );
}

async function download() {
  await step(
    "Downloading a Chrome for tests into puppeteer's cache (about 180 MB)",
    'npx',
    ['puppeteer', 'browsers', 'install', 'chrome'],
    { advice: NO_BROWSER },
  );
}

async function downloadedBrowser() {
  const { default: puppeteer } = await import('puppeteer');
  const path = puppeteer.executablePath();
  return existsSync(path) ? path : null;
}
