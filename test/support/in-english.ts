import { inEnglish, type Sentence } from '../../src/sentence.ts';

/** A value in which each sentence is a string. */
type Read<T> = T extends Sentence ? string : T extends object ? { readonly [Key in keyof T]: Read<T[Key]> } : T;

const isSentence = (value: object): value is Sentence => 'says' in value && 'values' in value;

/** What somebody who reads English is told: a value with each sentence in it spelled out. */
export function readInEnglish<T>(value: T): Read<T> {
  if (typeof value !== 'object' || value === null) return value as Read<T>;
  if (isSentence(value)) return inEnglish(value) as Read<T>;
  if (Array.isArray(value)) return value.map(readInEnglish) as Read<T>;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, readInEnglish(part)])) as Read<T>;
}
