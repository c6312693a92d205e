import { PATH_ID } from '../../cors/seen.ts';
import type { Exchange } from '../../exchange/exchange.ts';
import type { Placeholder } from '../placeholder.ts';
import { changeTexts, type ExchangeText } from './exchange-text.ts';
import type { Reserved } from './vault.ts';

const NAMES = /[A-Z]+_\d+/g;

/** What placeholders must not be called, and which texts are ids in paths: whether they are one is what paths are compared by. */
export function readReserved(exchanges: readonly Exchange[], known: readonly Placeholder[]): Reserved {
  const names = new Set(known.map(({ name }) => name));
  const ids = new Set<string>();
  const word = (text: string) => {
    if (text.includes('_')) for (const [name] of text.matchAll(NAMES)) names.add(name);
    return text;
  };
  const look: ExchangeText = {
    url: word,
    origin: word,
    header(line) {
      word(line[0]);
      word(line[1]);
      return line;
    },
    body(body) {
      word(body.text ?? '');
      return body;
    },
    word,
  };
  for (const exchange of exchanges) {
    changeTexts(exchange, look);
    for (const { url } of exchange.hops) for (const [id] of bare(url).matchAll(PATH_ID)) ids.add(id);
  }
  return { names, ids, known };
}

const bare = (url: string): string => url.replace(/[?#].*$/s, '');
