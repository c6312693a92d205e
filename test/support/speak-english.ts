import english from '../../_locales/en/messages.json' with { type: 'json' };
import { messagesIn, speak } from '../../panel/texts.ts';

speak(messagesIn(english));
