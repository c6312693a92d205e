import { causeById } from '../../../src/causes/index.ts';
import type { Subject } from '../../listing/groups.ts';

/** Whether one change mends all that have this in common: what is no CORS has nothing to mend on the server. */
export const hasFix = (subject: Subject): boolean => subject.by === 'cause' && causeById(subject.cause) !== undefined;
