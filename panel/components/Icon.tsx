const PATHS = {
  back: 'M10 3.5 5.5 8l4.5 4.5',
  bug: 'M8 4.5v4.2M8 11.2v.1M8 1.8 14.6 13.6H1.4z',
  check: 'm3.5 8.5 3 3 6-7',
  clear: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M3.9 3.9l8.2 8.2',
  close: 'm4 4 8 8m0-8-8 8',
  copy: 'M5.5 5.5h8v8h-8zM10.5 3v-.5h-8v8H3',
  cross: 'm4.5 4.5 7 7m0-7-7 7',
  dash: 'M4 8h8',
  flask: 'M6.2 2h3.6M7 2v4L3.2 12.6a.9.9 0 0 0 .8 1.4h8a.9.9 0 0 0 .8-1.4L9 6V2M5.2 10h5.6',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8M8 6a2 2 0 1 0 0 4a2 2 0 1 0 0-4',
  external: 'M6.5 3.5h-3v9h9v-3M9 3.5h3.5V7M12.3 3.7 7.5 8.5',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  invert: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 2v12M8 4.5h3.8M8 7h5M8 9.5h4.8M8 12h3.2',
  import: 'M8 2v7.5M5 6.8 8 9.8l3-3M2.5 10v3.5h11V10',
  keyboard: 'M1.8 4.5h12.4v7H1.8zM4.2 7h.1M6.7 7h.1M9.2 7h.1M11.7 7h.1M5.2 9.3h5.6',
  more: 'm6 4 4 4-4 4',
  plug: 'M8 2.5v5M4.6 4.4a5 5 0 1 0 6.8 0',
  question: 'M5.8 6a2.2 2.2 0 1 1 3.3 1.9C8.4 8.3 8 8.8 8 9.5M8 12v.1',
  record: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M8 6.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 1 0 0-3',
  share: 'M8 9.5V2.5M5.2 5.2 8 2.4l2.8 2.8M3 8.5v4.5h10V8.5',
  step: 'M3 8h9M8.5 4.5 12 8l-3.5 3.5',
  wait: 'M4 8h.1M8 8h.1M12 8h.1',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration only: the word beside it says the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
