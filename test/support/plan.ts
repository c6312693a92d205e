import type { HeaderLine } from '../../src/http/headers.ts';

/** What a server is told to answer. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly HeaderLine[];
  /** Close the connection instead of answering. */
  readonly drop?: true;
  /** What is answered instead where the browser asks whether its copy is still good. */
  readonly revalidated?: Answer;
}

/** What happens at one URL of a planned exchange. */
export interface PlannedHop {
  readonly url: string;
  readonly preflight: Answer;
  readonly answer: Answer;
}

/** What the page is told to ask for. */
export interface PlannedRequest {
  readonly url: string;
  readonly api: 'fetch' | 'xhr';
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly credentials: 'omit' | 'same-origin' | 'include';
  readonly redirect: 'follow' | 'manual' | 'error';
  readonly body: string | null;
  /** A listener on xhr.upload, which forces a preflight. */
  readonly listensToUpload: boolean;
}

export interface PlannedExchange {
  readonly request: PlannedRequest;
  readonly hops: readonly PlannedHop[];
}

/** The three origins of every browser test: the page's own, and two others, one of them on another site. */
export interface Origins {
  readonly page: string;
  readonly sameSite: string;
  readonly crossSite: string;
}
