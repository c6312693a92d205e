import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type DetailsSection, SECTIONS, sectionInView } from './sections.ts';

interface Sections {
  /** Those that this exchange has. */
  readonly present: readonly DetailsSection[];
  /** Id of the one that is being read. */
  readonly current: string | null;
  goTo(id: string): void;
}

const elementOf = (body: HTMLElement, { id }: DetailsSection) => body.querySelector<HTMLElement>(`:scope > #${id}`);

/** Which sections of what scrolls are there, and which of them is being read. */
export function useSections(body: RefObject<HTMLElement | null>): Sections {
  const [ids, setIds] = useState('');
  const [current, setCurrent] = useState<string | null>(null);
  /** Where somebody went to, as long as nobody scrolls on: the end of the details may show several. */
  const chosen = useRef<{ id: string; at: number } | null>(null);
  const present = SECTIONS.filter(({ id }) => ids.split(' ').includes(id));

  // What has nothing to say draws nothing, and only the sections know.
  useLayoutEffect(() => {
    const shown = body.current;
    if (shown) setIds(SECTIONS.flatMap((it) => (elementOf(shown, it) ? it.id : [])).join(' '));
  });

  useEffect(() => {
    const shown = body.current;
    if (shown === null) return;
    function look(): void {
      if (shown === null) return;
      const { scrollTop: top, clientHeight: height, scrollHeight } = shown;
      if (chosen.current?.at === top) return;
      chosen.current = null;
      const tops = present.map((it) => elementOf(shown, it)?.offsetTop ?? 0);
      setCurrent(present[sectionInView(tops, { top, height, last: scrollHeight - height })]?.id ?? null);
    }
    look();
    shown.addEventListener('scroll', look, { passive: true });
    const resized = new ResizeObserver(look);
    resized.observe(shown);
    return () => {
      shown.removeEventListener('scroll', look);
      resized.disconnect();
    };
  }, [ids]);

  function goTo(id: string): void {
    const shown = body.current;
    const section = SECTIONS.find((it) => it.id === id);
    const element = shown && section ? elementOf(shown, section) : null;
    if (!shown || !element) return;
    shown.scrollTop = element.offsetTop;
    chosen.current = { id, at: shown.scrollTop };
    setCurrent(id);
    // What is tabbed to next is what is read next.
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
  }

  return { present, current, goTo };
}
