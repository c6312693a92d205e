/** The inspected tab has shown another page from then on. */
export interface Navigation {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly url: string;
}
