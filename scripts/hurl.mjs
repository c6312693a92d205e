import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canInstallFromDebian } from './prove/needs.mjs';
import { StepError, step } from './step.mjs';

/**
 * The first of Debian's releases that has Hurl. It needs newer libraries than this machine may have, so it is unpacked
 * with them in a folder of its own and started by the loader that is there.
 */
const RELEASE = 'forky';
const FOLDER = fileURLToPath(new URL('../.cache/hurl', import.meta.url));
const ROOT = join(FOLDER, 'root');
const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** Whether Hurl is here or can be had. */
export const isHurlWithinReach = () => existsSync(ROOT) || (canInstallFromDebian() && process.arch === 'x64');

/**
 * Gets Hurl where it is not there yet.
 *
 * @returns {Promise<{ command: string, args: readonly string[] }>} what to start, and the arguments that come first
 * @see https://hurl.dev/docs/installation.html
 */
export async function installHurl() {
  if (!existsSync(ROOT)) await download();
  const libraries = join(ROOT, 'usr/lib/x86_64-linux-gnu');
  return {
    command: join(libraries, 'ld-linux-x86-64.so.2'),
    args: ['--library-path', libraries, join(ROOT, 'usr/bin/hurl')],
  };
}

async function download() {
  rmSync(FOLDER, { recursive: true, force: true });
  for (const folder of ['lists/partial', 'cache/archives/partial', 'unpacked']) {
    mkdirSync(join(FOLDER, folder), { recursive: true });
  }
  writeFileSync(join(FOLDER, 'sources.list'), `deb [signed-by=${KEYRING}] ${debianUrl()} ${RELEASE} main\n`);
  // As if nothing were installed, so that every library comes with it.
  writeFileSync(join(FOLDER, 'status'), '');
  const options = [
    `Dir::Etc::sourcelist=${join(FOLDER, 'sources.list')}`,
    'Dir::Etc::sourceparts=-',
    `Dir::State::lists=${join(FOLDER, 'lists')}`,
    `Dir::State::status=${join(FOLDER, 'status')}`,
    `Dir::Cache=${join(FOLDER, 'cache')}`,
    'APT::Sandbox::User=root',
  ].flatMap((option) => ['-o', option]);
  await step(`Reading the list of packages of Debian ${RELEASE}`, 'apt-get', [...options, 'update']);
  const install = ['install', '--yes', '--no-install-recommends', '--download-only', 'hurl'];
  await step('Downloading Hurl with its libraries (15 MB)', 'apt-get', [...options, ...install]);
  const unpack = 'for archive in cache/archives/*.deb; do dpkg-deb --extract "$archive" unpacked || exit 1; done';
  await step('Unpacking Hurl', 'sh', ['-c', `cd "$1" && ${unpack}`, 'sh', FOLDER]);
  // Renamed last, so that an interrupted download leaves nothing that looks whole.
  renameSync(join(FOLDER, 'unpacked'), ROOT);
  for (const folder of ['lists', 'cache']) rmSync(join(FOLDER, folder), { recursive: true });
}

/** Where this machine has its own packages from. */
function debianUrl() {
  const format = ['--format', '$(LABEL) $(REPO_URI)', 'Created-By: Packages'];
  const sources = execFileSync('apt-get', ['indextargets', ...format], { encoding: 'utf8' });
  const url = /^Debian (\S+)$/m.exec(sources)?.[1];
  if (!url) throw new StepError('apt-get knows no packages of Debian. Run apt-get update, then this again.');
  return url;
}
