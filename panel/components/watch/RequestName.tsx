import type { Exchange } from '../../../src/exchange/exchange.ts';
import { RawText } from '../RawText.tsx';
import { methodOf, urlOf } from '../row-text.ts';

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : url);

/** A request as one speaks of it: method and path. */
export function RequestName({ exchange }: { exchange: Exchange }) {
  return (
    <span class="request-name">
      <RawText text={methodOf(exchange)} limit={20} /> <RawText text={pathOf(urlOf(exchange))} limit={60} />
    </span>
  );
}
