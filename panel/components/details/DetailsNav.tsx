import type { RefObject } from 'preact';
import { text } from '../../texts.ts';
import { useSections } from './use-sections.ts';
import './details-nav.css';

/** Leads to each section, and shows which is being read. */
export function DetailsNav({ body }: { body: RefObject<HTMLElement | null> }) {
  const { present, current, goTo } = useSections(body);
  return (
    <nav class="details-nav" aria-label={text('details_nav')} data-testid="details-nav">
      <ul>
        {present.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              data-section={id}
              aria-current={id === current ? 'location' : undefined}
              onClick={() => goTo(id)}
            >
              {text(title)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
