import { RawText } from './RawText.tsx';

/** A sentence of ours or a product's in which backticks mark code, as in Markdown. */
export function CodeText({ text }: { text: string }) {
  const parts = text.split('`');
  return (
    <>
      {parts.map((part, place) => {
        // The last one has no partner.
        const isCode = place % 2 === 1 && place < parts.length - 1;
        return isCode ? (
          <code key={place}>
            <RawText text={part} />
          </code>
        ) : (
          <RawText key={place} text={part} />
        );
      })}
    </>
  );
}
