import type { Checklist } from '../../../src/cors/checklist.ts';
import { escapeText } from '../../../src/exports/escape.ts';
import type { Step, StepMark } from '../../../src/exports/sequence-steps.ts';
import { type TextKey, text } from '../../texts.ts';
import { Icon, type IconName } from '../Icon.tsx';
import { RawText } from '../RawText.tsx';
import { messageId } from './message-id.ts';
import { messageText, noteText, serverOf } from './picture-words.ts';
import { StepChecks } from './StepChecks.tsx';
import { StepFault } from './StepFault.tsx';

/** Longer ones are in the headers below, whole. */
const LIMIT = 120;

const SIGNS: Readonly<Record<StepMark, IconName | null>> = {
  passed: 'check',
  failed: 'cross',
  unsent: 'cross',
  open: 'question',
  done: null,
};

const SAID: Readonly<Record<StepMark, TextKey | null>> = {
  passed: 'picture_passed',
  failed: 'picture_failed',
  open: 'picture_open',
  unsent: null,
  done: null,
};

function show(step: Step): void {
  const message = document.getElementById(messageId(step.hop, step.stage));
  message?.scrollIntoView({ block: 'start' });
  message?.focus({ preventScroll: true });
}

function MessageText({ step }: { step: Step }) {
  const [head, rest] = messageText(step);
  const said = SAID[step.mark];
  return (
    <>
      <span class="visually-hidden">{text(step.from === 'browser' ? 'picture_toServer' : 'picture_toBrowser')} </span>
      <code>
        <b>
          <RawText text={head} limit={LIMIT} />
        </b>{' '}
        {rest !== '' && <RawText text={rest} limit={LIMIT} />}
      </code>
      {step.from === 'browser' && step.stage === 'preflight' && (
        <span class="step-stage"> {text('picture_preflight')}</span>
      )}
      {said !== null && <span class="visually-hidden">, {text(said)}</span>}
      {step.note !== null && (
        <>
          {' '}
          <span class="step-note">
            <RawText text={noteText(step.note)} limit={LIMIT} />
          </span>
        </>
      )}
    </>
  );
}

/** Whether anything went over at all: an answer that never came did not. */
const cameOver = (step: Step): boolean => step.from === 'browser' || step.status !== null;

interface PictureStepProps {
  step: Step;
  /** What the browser checked of it; undefined where there was nothing to check. */
  checklist: Checklist | undefined;
  /** Set where it goes to another server than the step before. */
  server: string | null;
  /** Whether its headers stand further below. */
  hasHeaders: boolean;
}

/** One arrow from lane to lane: what goes over above it, what the browser made of it below. */
export function PictureStep({ step, checklist, server, hasHeaders }: PictureStepProps) {
  const sign = SIGNS[step.mark];
  const failed = checklist?.items.find(({ state }) => state === 'failed');
  const title = escapeText(`${messageText(step).join(' ')}\n${text('picture_show_title')}`);
  return (
    <li class="step" data-from={step.from} data-mark={step.mark} data-came={cameOver(step)} data-testid="step">
      {server !== null && (
        <p class="party" data-side="server">
          <span class="visually-hidden">{text('picture_nextServer')} </span>
          <RawText text={server} limit={LIMIT} />
        </p>
      )}
      {hasHeaders ? (
        <button type="button" class="step-message" title={title} onClick={() => show(step)}>
          <MessageText step={step} />
        </button>
      ) : (
        <p class="step-message">
          <MessageText step={step} />
        </p>
      )}
      <span class="step-arrow">{sign !== null && <Icon name={sign} />}</span>
      {checklist && <StepChecks items={checklist.items} />}
      {failed?.violation && step.mark === 'failed' && <StepFault violation={failed.violation} />}
    </li>
  );
}

/** Whether a step goes to another server than the one before. */
export const isElsewhere = (step: Step, before: Step | undefined): boolean =>
  before !== undefined && serverOf(step) !== serverOf(before);
