import { useState } from 'preact/hooks';
import { text as said } from '../texts.ts';
import { RawText } from './RawText.tsx';

const LIMIT = 400;

/** Raw text that may be far too long to read: shows its beginning, and the rest when asked. */
export function LongText({ text, limit = LIMIT }: { text: string; limit?: number }) {
  const [whole, setWhole] = useState(false);
  if (text.length <= limit) return <RawText text={text} />;
  return (
    <>
      {whole ? <RawText text={text} /> : <RawText text={text} limit={limit} />}{' '}
      <button type="button" class="link" onClick={() => setWhole(!whole)}>
        {whole ? said('longText_less') : said('longText_all', text.length)}
      </button>
    </>
  );
}
