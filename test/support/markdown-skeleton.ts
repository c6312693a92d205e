import MarkdownIt from 'markdown-it';

/** As GitHub and GitLab read it, and more: HTML, tables, and all that looks like a link. */
const READER = new MarkdownIt({ html: true, linkify: true });

/** What is code in a Markdown text, and what is around it. */
export interface Read {
  /** Kinds of tokens in order, with the words of what is no code. */
  readonly skeleton: string;
  readonly code: readonly string[];
  /** Kinds of tokens there are. */
  readonly kinds: ReadonlySet<string>;
}

export function readMarkdown(text: string): Read {
  const tokens = READER.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  const isCode = (type: string) => type === 'code_inline' || type === 'fence';
  return {
    skeleton: tokens
      .map(({ type, content, info, tag, level }) => {
        const words = isCode(type) || type === 'inline' ? '' : content;
        return `${level} ${type} ${tag} ${info} ${words}`.trimEnd();
      })
      .join('\n'),
    code: tokens.filter(({ type }) => isCode(type)).map(({ content }) => content),
    kinds: new Set(tokens.map(({ type }) => type)),
  };
}
