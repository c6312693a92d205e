import type { BaseIssue } from 'valibot';

/**
 * What is wrong with a value, and where: `exchanges[3].hops[0].status: must be a number, is "200"`.
 * @param path of the value that was checked, `''` where it is the whole file
 */
export function sayIssue(issue: BaseIssue<unknown>, path: string): string {
  // Of something that may be of several kinds, the wrong part of the one that it is most like.
  const within = issue.issues?.find((one) => one.path !== undefined);
  const here = (issue.path ?? []).reduce((before, { key }) => before + step(before, key), path);
  if (within) return sayIssue(within, here);
  const place = here === '' ? '' : `${here}: `;
  return issue.input === undefined
    ? `${place}is missing`
    : `${place}must be ${demandOf(issue)}, is ${say(issue.input)}`;
}

function step(before: string, key: unknown): string {
  if (typeof key === 'number') return `[${key}]`;
  if (typeof key !== 'string' || !/^\w+$/.test(key)) return `[${quote(String(key))}]`;
  return before === '' ? key : `.${key}`;
}

/** Valibot's names for what JSON has. */
const KINDS = new Map([
  ['string', 'a string'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['Array', 'a list'],
  ['Object', 'an object'],
  ['never', 'left out'],
]);

/** What a demand of our own says, or the kinds and values that the type allows. */
function demandOf({ kind, message, expected }: BaseIssue<unknown>): string {
  if (kind === 'validation') return message;
  const choices = (expected ?? '').replace(/^\(|\)$/g, '').split(' | ');
  return choices.map((choice) => KINDS.get(choice) ?? choice).join(' or ');
}

function say(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

const LONGEST = 60;

/** A file can hold anything: what is quoted stays short, on its line and in its direction. */
function quote(text: string): string {
  const short = JSON.stringify(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
  return short.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`);
}
