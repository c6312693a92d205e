import type { Layer } from '../src/causes/layer.ts';
import { failureById } from '../src/cors/failures/index.ts';
import { sentenceText } from './sentence-text.ts';
import { type TextKey, text } from './texts.ts';

/** The name of a text about what has an id in `src`; names of texts have no hyphens. */
export const keyOf = (...parts: readonly string[]): TextKey => parts.join('_').replaceAll('-', '_') as TextKey;

/**
 * What `src` says of rules, findings, failures, causes and frameworks in general words, in the reader's language.
 * test/panel/said.test.ts holds that there is a text for each id, and that the English is what `src` says.
 */

/** What a rule demands, as the end of a sentence. */
export const ruleDemands = (id: string): string => text(keyOf('rule', id, 'demands'));

/** What a finding says, in one line. */
export const findingSays = (id: string): string => text(keyOf('finding', id));

/** What a failure is called in the list, in about eleven letters. */
export const failureWord = (id: string): string => text(keyOf('failure', id, 'word'));

/** What happened, as the end of a sentence. */
export const failureSays = (id: string): string => sentenceText(failureById(id)?.says ?? id);

/** What helps against a failure. */
export const failureAdvice = (id: string): string => text(keyOf('failure', id, 'advice'));

/** What went wrong, in one sentence. */
export const causeSays = (id: string): string => text(keyOf('cause', id, 'says'));

/** What went wrong in a few words, above those that have it in common. */
export const causeTitle = (id: string): string => text(keyOf('group_cause', id));

/** Who has to change what, in one sentence. */
export const causeAdvice = (id: string): string => text(keyOf('cause', id, 'advice'));

/** Where a framework's snippet goes. */
export const frameworkWhere = (id: string): string => text(keyOf('framework', id, 'where'));

/** What goes wrong most often with a framework. */
export const frameworkTrap = (id: string): string => text(keyOf('framework', id, 'trap'));

/** How to see that a framework's snippet works. */
export const frameworkCheck = (id: string): string => text(keyOf('framework', id, 'check'));

/** What a format of exports is called. */
export const formatTitle = (id: string): string => text(keyOf('format', id));

/** Who answered, and whose job the change is. */
export const layerSays = ({ kind, product }: Layer): string => text(keyOf('layer', kind), product);
