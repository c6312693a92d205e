import type { Placeholder } from '../placeholder.ts';

/** What a secret was, as its placeholder says. An `ID` is one that a path has where others of its kind have theirs. */
export type Kind =
  | 'TOKEN'
  | 'COOKIE'
  | 'QUERY'
  | 'PATH'
  | 'ID'
  | 'USER'
  | 'PASSWORD'
  | 'FRAGMENT'
  | 'EMAIL'
  | 'BODY'
  | 'HEADER';

/** A secret, and what it was. */
export interface Secret {
  readonly text: string;
  readonly kind: Kind;
  /** Such as `the value of Authorization`. */
  readonly of: string;
}

/** Keeps secrets, and gives placeholders for them: the same one for the same secret. */
export interface Vault {
  /** Grows with every new secret. */
  readonly placeholders: readonly Placeholder[];
  /** All that is to be looked for. */
  secrets(): Iterable<Secret>;
  /** Has a part of a secret looked for, too. */
  note(secret: Secret): void;
  /** The text that stands for a secret; an empty text is none, and a placeholder stands for itself. */
  hide(text: string, kind: Kind, of: string): string;
}

/** Shorter ones are the same by chance: a page 2 and a version 2 have nothing to do with each other. */
export const SHORTEST_SECRET = 6;

/** What the facts say already, so that placeholders can be told from it. */
export interface Reserved {
  /** Names that occur in the facts, or stand for the secrets of a file. */
  readonly names: ReadonlySet<string>;
  /** Texts of an `ID`, whatever else they are as well. */
  readonly ids: ReadonlySet<string>;
  readonly known: readonly Placeholder[];
}

export function createVault({ names, ids, known }: Reserved): Vault {
  const placeholders = [...known];
  /** In the places where a `$` would mean something else, a name stands without it. */
  const texts = new Set(known.flatMap(({ name }) => [name, `$${name}`]));
  const hidden = new Map<string, Secret & { readonly placeholder: string }>();
  const noted: Secret[] = [];
  const counts = new Map<Kind, number>();

  function nameFor(kind: Kind): string {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const name = `${kind}_${count}`;
    return names.has(name) || texts.has(name) ? nameFor(kind) : name;
  }

  return {
    placeholders,
    secrets: () => [...hidden.values(), ...noted],
    note: (secret) => noted.push(secret),
    hide(text, given, of) {
      if (text === '' || texts.has(text)) return text;
      const kind = ids.has(text) ? 'ID' : given;
      const key = text.length < SHORTEST_SECRET ? `${kind} ${text}` : text;
      const known = hidden.get(key);
      if (known) return known.placeholder;
      const name = nameFor(kind);
      const placeholder = `$${name}`;
      placeholders.push({ name, of });
      texts.add(placeholder).add(name);
      hidden.set(key, { text, kind, of, placeholder });
      return placeholder;
    },
  };
}
