import { execFileSync } from 'node:child_process';
import type { Syntax } from '../../src/fixes/frameworks/framework.ts';
import { runWithFile } from './literal-readers.ts';
import type { BatchParser } from './snippet-parsers.ts';

/** A parser that comes with its language, and the command without which it cannot run. */
export interface LanguageParser {
  readonly command: string;
  readonly parse: BatchParser;
}

const FOLDER = new URL('parsers/', import.meta.url).pathname;

const throughJson =
  (command: string, args: readonly string[]): BatchParser =>
  (snippets) =>
    JSON.parse(runWithFile('snippets.json', JSON.stringify(snippets), command, args).toString());

/** Java has no JSON of its own; see Parse.java. */
const throughJava =
  (syntax: 'java' | 'properties'): BatchParser =>
  (snippets) =>
    runWithFile('snippets', `${snippets.join('\0')}`, 'java', [`${FOLDER}Parse.java`, syntax])
      .toString()
      .split('\0')
      .slice(0, -1)
      .map((snippet) => snippet.split('\x01').slice(0, -1));

/** Parsers that machines may lack; apt-get install golang-go openjdk-17-jdk-headless php-cli ruby has them all. */
export const LANGUAGE_PARSERS: Readonly<Partial<Record<Syntax, LanguageParser>>> = {
  go: { command: 'gofmt', parse: throughJson('go', ['run', `${FOLDER}parse.go`]) },
  java: { command: 'javac', parse: throughJava('java') },
  properties: { command: 'javac', parse: throughJava('properties') },
  php: { command: 'php', parse: throughJson('php', [`${FOLDER}parse.php`]) },
  ruby: { command: 'ruby', parse: throughJson('ruby', [`${FOLDER}parse.rb`]) },
};

export function isInstalled(command: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
