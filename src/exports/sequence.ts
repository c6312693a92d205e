import { wholeOf } from '../fixes/whole.ts';
import type { Explained } from './explain.ts';
import { type StepMark as OneMark, type Step, type StepNote, stepsOf } from './sequence-steps.ts';

/** What became of a step; `many`: it stands for several that are left out. */
export type StepMark = OneMark | 'many';

/** One arrow between browser and server. */
export interface SequenceStep {
  readonly from: 'browser' | 'server';
  readonly mark: StepMark;
  /** What goes over: method and place, or status and where it leads. As it was, so it may hold anything. */
  readonly text: string;
  /** What is to be said of it: the rule that failed, `never sent`; null for nothing. It may hold anything. */
  readonly note: string | null;
}

/** An exchange as a picture in a report: who, and what went over in time order. */
export interface Sequence {
  /** The host, or how many there are. It may hold anything. */
  readonly server: string;
  readonly steps: readonly SequenceStep[];
}

/** More are no picture any more: of a long chain of redirects the beginning is shown, and the end. */
const FIRST = 4;
const LAST = 8;

/** What went over between browser and server, what was checked, and what was never sent. */
export function sequenceOf(explained: Pick<Explained, 'exchange' | 'verdict'>): Sequence {
  const urls = wholeOf(explained.exchange).hops.map(({ url }) => url);
  const hosts = new Set(urls.map(hostOf));
  const place = hosts.size > 1 ? hostAndPath : pathOf;
  return {
    server: hosts.size > 1 ? `${hosts.size} servers` : hostOf(urls[0] ?? ''),
    steps: shortened(stepsOf(explained).map((step) => inWords(step, place))),
  };
}

function shortened(steps: readonly SequenceStep[]): readonly SequenceStep[] {
  const count = steps.length - FIRST - LAST;
  if (count < 2) return steps;
  const between: SequenceStep = { from: 'browser', mark: 'many', text: `${count} more steps`, note: null };
  return [...steps.slice(0, FIRST), between, ...steps.slice(-LAST)];
}

type Place = (url: string) => string;

function inWords(step: Step, place: Place): SequenceStep {
  const { from, mark, note } = step;
  if (step.from === 'browser') return { from, mark, text: `${step.method} ${place(step.url)}`, note: noteText(note) };
  if (step.status === null && step.mark === 'open') return { from, mark, text: noteText(note) ?? '', note: null };
  if (step.status === null) return { from, mark, text: 'no answer', note: noteText(note) };
  const target = step.target === null ? '' : ` → ${place(step.target)}`;
  return { from, mark, text: `${step.status}${target}`, note: noteText(note) };
}

function noteText(note: StepNote | null): string | null {
  if (note === null) return null;
  switch (note.kind) {
    case 'rules':
      return note.rules.join(' or ');
    case 'failure':
      return note.id;
    case 'net-error':
      return note.error;
    case 'from-cache':
      return 'from the browser’s cache';
    default:
      return note.kind.replaceAll('-', ' ');
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

function pathOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}

const hostAndPath: Place = (url) => (URL.canParse(url) ? `${hostOf(url)}${pathOf(url)}` : url);
