import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { StepError, step } from '../step.mjs';

/** @typedef {import('./stack.mjs').Stack} Stack */

const NPM = fileURLToPath(new URL('npm', import.meta.url));
const CACHE = fileURLToPath(new URL('../../.cache/prove', import.meta.url));

/**
 * Installs what these stacks need and is not there.
 *
 * @param {readonly Stack[]} stacks
 * @returns {Promise<(stack: Stack) => string | null>} why a stack cannot be started, else null
 */
export async function installNeeds(stacks) {
  /** @type {Map<string, string>} */
  const npmFailures = new Map();
  const noDebian = await installFromDebian([...new Set(stacks.flatMap(({ needs }) => needs.apt ?? []))]);
  for (const name of new Set(stacks.flatMap(({ needs }) => needs.npm ?? []))) {
    await installFromNpm(name).catch((error) => npmFailures.set(name, String(error.message)));
  }
  return ({ needs }) => {
    const missing = (needs.apt ?? []).filter((name) => !isInstalled(name));
    if (missing.length > 0) return `Debian's ${missing.join(', ')} cannot be installed. ${noDebian ?? ''}`;
    return npmFailures.get(needs.npm ?? '') ?? null;
  };
}

/**
 * The folder in which a stack's files are written and run.
 *
 * @param {Stack} stack
 */
export const folderOf = ({ id, needs }) => `${needs.npm ? packagesOf(needs.npm) : CACHE}/run/${id}`;

/** Where the packages of scripts/prove/npm/<name> are installed. @param {string} name */
export const packagesOf = (name) => `${CACHE}/npm/${name}`;

/**
 * Installs what is not there of Debian's packages.
 *
 * @param {readonly string[]} packages
 * @returns {Promise<string | null>} why they are not all there
 */
export async function installFromDebian(packages) {
  const missing = packages.filter((name) => !isInstalled(name));
  if (missing.length === 0) return null;
  if (!canInstallFromDebian()) return `As root, in Debian 12: apt-get install ${missing.join(' ')}`;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // A daemon that starts would hold a port, and answer without our configuration.
  const policy = '/usr/sbin/policy-rc.d';
  if (!existsSync(policy)) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await step("Reading Debian's list of packages", 'apt-get', ['update'], { env });
    const install = ['install', '-y', '--no-install-recommends', ...missing];
    await step(`Installing ${missing.length} packages of Debian`, 'apt-get', install, { env });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return null;
}

export function canInstallFromDebian() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Whether these packages of Debian are there or can be installed. @param {readonly string[]} names */
export function isWithinReach(names) {
  return canInstallFromDebian() || names.every(isInstalled);
}

/** @param {string} name one of Debian's packages */
export function isInstalled(name) {
  return aptVersion(name) !== null;
}

/** The version of one of Debian's packages, as its authors count; null where it is not installed. @param {string} name */
export function aptVersion(name) {
  const format = ['-W', '-f', '$' + '{db:Status-Abbrev}$' + '{Version}', name];
  try {
    const said = execFileSync('dpkg-query', format, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const [, version] = /^ii\s*(?:\d+:)?([^-+~]+)/.exec(said) ?? [];
    return version ?? null;
  } catch {
    return null;
  }
}

/**
 * The version of an installed npm package.
 *
 * @param {string} folder in scripts/prove/npm
 * @param {string} name
 * @returns {string}
 */
export function npmVersion(folder, name) {
  return JSON.parse(readFileSync(`${packagesOf(folder)}/node_modules/${name}/package.json`, 'utf8')).version;
}

/**
 * What a command says of its version.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RegExp} pattern whose first group is the version
 */
export function commandVersion(command, args, pattern) {
  const said = execFileSync('sh', ['-c', '"$@" 2>&1', 'sh', command, ...args], { encoding: 'utf8' });
  return pattern.exec(said)?.[1] ?? said.trim();
}

/** @param {string} name */
async function installFromNpm(name) {
  const source = `${NPM}/${name}`;
  const target = packagesOf(name);
  if (!existsSync(`${source}/package-lock.json`)) throw new StepError(`${source} has no package-lock.json`);
  const lock = readFileSync(`${source}/package-lock.json`, 'utf8');
  // Written last, so that an interrupted install has none.
  const stamp = `${target}/installed.json`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  mkdirSync(target, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(`${source}/${file}`, `${target}/${file}`);
  if (existsSync(`${source}/.npmrc`)) copyFileSync(`${source}/.npmrc`, `${target}/.npmrc`);
  const title = `Installing the npm packages of scripts/prove/npm/${name}`;
  // Not `npm ci`: it wants the packages for other machines in the lock, which not every registry has.
  const options = ['--loglevel=error', '--engine-strict=false', '--no-audit', '--no-fund'];
  await step(title, 'npm', ['install', '--prefix', target, ...options]);
  writeFileSync(stamp, lock);
}
