import english from '../../_locales/en/messages.json' with { type: 'json' };
import { language, messagesIn, speak } from '../texts.ts';

interface MessageFile {
  readonly default: Parameters<typeof messagesIn>[0];
}

/** Every file of `_locales`, loaded when it is asked for. */
const FILES = import.meta.glob<MessageFile>('../../_locales/*/messages.json');

/** The folders of `_locales`. */
export const LANGUAGES = Object.keys(FILES).map((path) => path.split('/').at(-2) ?? '');

/** As the browser does: what is not translated yet is said in English. */
export async function speakIn(folder: string): Promise<void> {
  const file = await FILES[`../../_locales/${folder}/messages.json`]?.();
  speak(messagesIn({ ...english, ...file?.default }));
  document.documentElement.lang = language();
}
