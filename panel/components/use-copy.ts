import { useContext } from 'preact/hooks';
import { text } from '../texts.ts';
import { Announce } from './announce.ts';
import { copyText } from './copy-text.ts';

/** Copies from within a click, and has screen readers told. @returns whether the browser let us */
export function useCopy(): (copied: string) => Promise<boolean> {
  const announce = useContext(Announce);
  return async (copied) => {
    const done = await copyText(copied);
    announce(text(done ? 'copy_done' : 'copy_refused'));
    return done;
  };
}
