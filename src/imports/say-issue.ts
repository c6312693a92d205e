import type { BaseIssue } from 'valibot';
import { inEnglish, type Said, type Sentence, sentence } from '../sentence.ts';

/**
 * What is wrong with a value, and where: `exchanges[3].hops[0].status: must be a number, is "200"`.
 * @param path of the value that was checked, `''` where it is the whole file
 */
export function sayIssue(issue: BaseIssue<unknown>, path: string): Sentence {
  // Of something that may be of several kinds, the wrong part of the one that it is most like.
  const within = issue.issues?.find((one) => one.path !== undefined);
  const here = (issue.path ?? []).reduce((before, { key }) => before + step(before, key), path);
  if (within) return sayIssue(within, here);
  const { input } = issue;
  if (input === undefined) return here === '' ? sentence`is missing` : sentence`${here}: is missing`;
  if (here === '') return sentence`must be ${demandOf(issue)}, is ${say(input)}`;
  if (issue.expected === 'never') return sentence`${here}: must be left out, is ${say(input)}`;
  return sentence`${here}: must be ${demandOf(issue)}, is ${say(input)}`;
}

function step(before: string, key: unknown): string {
  if (typeof key === 'number') return `[${key}]`;
  if (typeof key !== 'string' || !/^\w+$/.test(key)) return `[${quote(String(key))}]`;
  return before === '' ? key : `.${key}`;
}

/** Valibot's names for what JSON has. */
const KINDS = new Map([
  ['string', sentence`a string`],
  ['number', sentence`a number`],
  ['boolean', sentence`${'true'} or ${'false'}`],
  ['Array', sentence`a list`],
  ['Object', sentence`an object`],
]);

/** What the shapes of reports and HARs demand beyond a type: they say it in English, as valibot has it. */
const DEMANDS = new Map(
  [
    sentence`a URL`,
    sentence`a date and time`,
    sentence`a list with something in it`,
    sentence`a name like ${'TOKEN_1'}`,
    sentence`the name of a method`,
    sentence`a time as ISO 8601 writes it`,
    sentence`a whole number`,
    sentence`no less than ${0}`,
  ].map((demand) => [inEnglish(demand), demand]),
);

/** What a demand of our own says, or the kinds and values that the type allows. */
function demandOf({ kind, message, expected }: BaseIssue<unknown>): Said {
  if (kind === 'validation') return DEMANDS.get(message) ?? message;
  const choices = (expected ?? '').replace(/^\(|\)$/g, '').split(' | ');
  return eitherOf(choices.map((choice) => KINDS.get(choice) ?? choice));
}

function eitherOf([first = '', ...others]: readonly Said[]): Said {
  return others.length === 0 ? first : sentence`${first} or ${eitherOf(others)}`;
}

function say(value: unknown): Said {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return value.length === 0 ? sentence`an empty list` : sentence`a list`;
  return typeof value === 'object' && value !== null ? sentence`an object` : String(value);
}

const LONGEST = 60;

/** A file can hold anything: what is quoted stays short, on its line and in its direction. */
function quote(text: string): string {
  const short = JSON.stringify(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
  return short.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`);
}
