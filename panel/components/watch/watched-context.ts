import { createContext } from 'preact';
import type { Watched } from '../../watched.ts';

/** The failures that are watched, for what is drawn far from the store; the App provides them. */
export const WatchedFailures = createContext<Watched | null>(null);
