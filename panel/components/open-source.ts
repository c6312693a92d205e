import { createContext } from 'preact';
import type { Facts } from '../store.ts';

/** Opens a place of the page's own code; absent where the host has no Sources to open it in. */
export const OpenSource = createContext<Facts['openSource']>(undefined);
