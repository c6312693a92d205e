import { useContext } from 'preact/hooks';
import type { CallSite } from '../../src/exchange/call-site.ts';
import { OpenSource } from './open-source.ts';
import { RawText } from './RawText.tsx';
import { callSiteText } from './row-text.ts';

interface CallSiteLinkProps {
  site: CallSite;
  /** Left out in the list, which has the keyboard to itself. */
  tabIndex?: number;
  /** Whether it is code of the inspected page: that of a file's page is not in these DevTools. */
  isHere: boolean;
}

/** File and line of the page's own code, which opens in Sources. */
export function CallSiteLink({ site, tabIndex, isHere }: CallSiteLinkProps) {
  const open = useContext(OpenSource);
  const text = <RawText text={callSiteText(site)} limit={120} />;
  if (!open || !isHere) return text;
  function onClick(event: MouseEvent): void {
    // In the list, a click on the row would open the details besides.
    event.stopPropagation();
    open?.(site);
  }
  return (
    <button type="button" class="link" tabIndex={tabIndex} data-testid="call-site" onClick={onClick}>
      {text}
    </button>
  );
}
