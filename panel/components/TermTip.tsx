import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../texts.ts';
import { Outside } from './details/Outside.tsx';
import { TERMS, type TermId } from './terms.ts';
import { tipPlace } from './tip-place.ts';

const sourceName = (link: string): string => (link.includes('mozilla.org') ? 'MDN' : text('links_standard'));

interface TermTipProps {
  term: TermId;
  /** For what names it as its description. */
  id: string;
  /** What it stands beside. */
  beside: RefObject<HTMLElement | null>;
  onEscape: () => void;
}

/** One line on a term, above all else in the window, and where more is to be read. */
export function TermTip({ term, id, beside, onEscape }: TermTipProps) {
  const tip = useRef<HTMLSpanElement>(null);
  const link = TERMS[term];

  useLayoutEffect(() => {
    const { current } = tip;
    if (!current) return;
    const place = (): void => {
      if (!beside.current) return;
      const size = { width: innerWidth, height: innerHeight };
      const { left, top } = tipPlace(beside.current.getBoundingClientRect(), current.getBoundingClientRect(), size);
      Object.assign(current.style, { left: `${left}px`, top: `${top}px` });
    };
    current.showPopover();
    place();
    addEventListener('scroll', place, true);
    addEventListener('resize', place);
    return () => {
      removeEventListener('scroll', place, true);
      removeEventListener('resize', place);
    };
  }, []);

  // The pointer may be on the term while the keyboard is elsewhere.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // Otherwise the details would close, and DevTools open its drawer.
      event.stopPropagation();
      event.preventDefault();
      onEscape();
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, [onEscape]);

  return (
    <span ref={tip} id={id} class="term-tip" popover="manual" data-testid="term-tip">
      {text(`term_${term}`)}
      {link !== null && (
        <>
          {' '}
          <Outside href={link}>{sourceName(link)}</Outside>
        </>
      )}
    </span>
  );
}
