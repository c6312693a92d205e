import type { Policy } from '../policy.ts';

/** What a snippet is written in, which decides how values are quoted. */
export type Syntax =
  | 'javascript'
  | 'typescript'
  | 'json'
  | 'yaml'
  | 'toml'
  | 'xml'
  | 'python'
  | 'java'
  | 'properties'
  | 'go'
  | 'ruby'
  | 'php'
  | 'csharp'
  | 'rust'
  | 'nginx'
  | 'apache'
  | 'caddy'
  | 'haproxy'
  | 'vcl'
  | 'shell'
  | 'text';

/** How it is known that the snippet works. */
export type Proof =
  /** Run by `npm run prove`, or by test/browser/same-origin.test.ts, with this version. */
  | { readonly kind: 'proved'; readonly version: string }
  /** From this documentation, not run by us. */
  | { readonly kind: 'documentation'; readonly source: string };

/** One way to make a server say a policy. */
export interface Framework {
  /** Also the name of its file. */
  readonly id: string;
  readonly title: string;
  readonly group:
    | 'Node'
    | 'Edge'
    | 'Python'
    | 'Java'
    | 'Go'
    | 'Ruby'
    | 'PHP'
    | '.NET'
    | 'Rust'
    | 'Server'
    | 'Cloud'
    | 'No CORS';
  readonly syntax: Syntax;
  /** Where the snippet goes: file and place in it. */
  readonly where: string;
  /** What goes wrong here most often: order, errors, Vary, authentication. */
  readonly trap: string;
  /** How to see that it works, one sentence. */
  readonly check: string;
  readonly proof: Proof;
  /** Documentation, and what the snippet rests on. */
  readonly docs: string;
  /**
   * @returns the snippet for just this policy, every value quoted for its syntax; ends with a line feed
   * @throws UnquotableError where the syntax has no literal for a value
   * @throws UnsayableError where the product cannot say such a policy; `snippetFor` makes null of both
   */
  snippet(policy: Policy): string;
}
