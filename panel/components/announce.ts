import { createContext } from 'preact';

/** Tells screen readers what was done, in a few words. */
export const Announce = createContext<(told: string) => void>(() => undefined);
