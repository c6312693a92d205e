/** The line of the page's own code that asked. */
export interface CallSite {
  /** Of the script or document. */
  readonly url: string;
  /** From 1, as in an editor. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** Empty where the function has no name. */
  readonly functionName: string;
}
