import { useState } from 'preact/hooks';
import { checklistOf } from '../../../src/cors/checklist.ts';
import { type Step, stepsOf } from '../../../src/exports/sequence-steps.ts';
import type { Row } from '../../store.ts';
import { counted, phrase, type TextKey, text } from '../../texts.ts';
import { RawText } from '../RawText.tsx';
import { Term } from '../Term.tsx';
import { isElsewhere, PictureStep } from './PictureStep.tsx';
import { serverOf } from './picture-words.ts';
import './sequence-picture.css';

/** Longer names are in the line above, whole. */
const LIMIT = 80;

/** Of a long chain of redirects the beginning is shown, and the end. */
const FIRST = 4;
const LAST = 8;

function endText({ verdict: { outcome } }: Row): TextKey | null {
  if (outcome === 'allowed') return 'picture_end_allowed';
  if (outcome === 'blocked' || outcome === 'network-failure') return 'picture_end_blocked';
  return null;
}

function Party({ side, name, address }: { side: Step['from']; name: TextKey; address: string }) {
  return (
    <p class="party" data-side={side}>
      <b>{text(name)}</b> <RawText text={address} limit={LIMIT} />
    </p>
  );
}

/** What went over between browser and server as a picture: who sent what, what was checked, and where it broke off. */
export function SequencePicture({ row }: { row: Row }) {
  const [whole, setWhole] = useState(false);
  const { exchange, verdict } = row;
  const steps = stepsOf(row);
  const checklists = checklistOf(exchange, verdict);
  const leftOut = whole || steps.length < FIRST + LAST + 2 ? 0 : steps.length - FIRST - LAST;
  const end = endText(row);

  const item = (step: Step, place: number) => {
    const of = checklists.find(({ on, hop }) => step.from === 'server' && on === step.stage && hop === step.hop);
    return (
      <PictureStep
        key={place}
        step={step}
        checklist={of}
        server={isElsewhere(step, steps[place - 1]) ? serverOf(step) : null}
        hasHeaders={step.hop < exchange.hops.length}
      />
    );
  };

  return (
    <section class="sequence" id="details-picture" data-testid="sequence">
      <h3>{phrase('picture_title', <Term id="exchange">{text('picture_exchange')}</Term>)}</h3>
      <div class="sequence-picture">
        <div class="parties">
          <Party side="browser" name="picture_browser" address={verdict.origin} />
          <Party side="server" name="picture_server" address={steps[0] ? serverOf(steps[0]) : ''} />
        </div>
        <ol class="steps">
          {steps.map((step, place) => {
            if (place === FIRST && leftOut > 0) {
              return (
                <li key="more" class="step step-more">
                  <button type="button" class="link" onClick={() => setWhole(true)}>
                    {counted('picture_more', leftOut)}
                  </button>
                </li>
              );
            }
            return place > FIRST && place < FIRST + leftOut ? null : item(step, place);
          })}
        </ol>
        {end !== null && (
          <p class="picture-end" data-outcome={verdict.outcome}>
            {text(end)}
          </p>
        )}
      </div>
    </section>
  );
}
