import type { Syntax } from '../../src/fixes/frameworks/framework.ts';
import { runWithFile } from './literal-readers.ts';
import type { BatchParser } from './snippet-parsers.ts';

/** A parser that comes with its language, and the package of Debian that has it. */
export interface LanguageParser {
  readonly apt: string;
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

/** Parsers that npm has not. */
export const LANGUAGE_PARSERS: Readonly<Partial<Record<Syntax, LanguageParser>>> = {
  go: { apt: 'golang-go', parse: throughJson('go', ['run', `${FOLDER}parse.go`]) },
  java: { apt: 'openjdk-17-jdk-headless', parse: throughJava('java') },
  properties: { apt: 'openjdk-17-jdk-headless', parse: throughJava('properties') },
  php: { apt: 'php-cli', parse: throughJson('php', [`${FOLDER}parse.php`]) },
  ruby: { apt: 'ruby', parse: throughJson('ruby', [`${FOLDER}parse.rb`]) },
};
