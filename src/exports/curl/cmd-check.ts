import { type Placeholder, piecesOf } from '../placeholder.ts';
import { demandOf, type Expectation, headerOf } from '../repro/expectation.ts';
import { cmdQuoted } from './cmd-word.ts';
import { isPlain } from './plain.ts';

/** The commands that check one expectation and tell of it, with the labels of `CMD_LABELS`. */
export function confirmation(expectation: Expectation, placeholders: readonly Placeholder[]): readonly string[] {
  return [
    ...conditionOf(expectation, (text) => piecesOf(text, placeholders)),
    `call :tell ${headerOf(expectation)} "${said(demandOf(expectation))}"`,
  ];
}

type Pieces = (text: string) => ReturnType<typeof piecesOf>;

function conditionOf(expectation: Expectation, pieces: Pieces): readonly string[] {
  switch (expectation.kind) {
    case 'ok-status':
      return ['set "HOLDS=%SUCCESS%"'];
    case 'no-redirect':
      return ['set "HOLDS=1"', 'if defined REDIRECT set "HOLDS="'];
    case 'redirect-target':
      return [...wanted(expectation.userinfoAt ?? '', pieces), 'call :target'];
    case 'allow-origin':
      return [...wanted(expectation.origin, pieces), star(expectation), `call :is ${headerOf(expectation)}`];
    case 'allow-credentials':
      return ['set "WANTED=true"', 'set "STAR="', `call :is ${headerOf(expectation)}`];
    case 'token-list':
      return [`call :list ${expectation.header}`, 'set "HOLDS=1"', 'if defined MALFORMED set "HOLDS="'];
    case 'allow-method':
      return listed(expectation, [expectation.method], '', pieces);
    case 'allow-headers':
      return listed(expectation, expectation.names, '/i', pieces);
  }
}

function listed(
  expectation: Extract<Expectation, { kind: 'allow-method' | 'allow-headers' }>,
  names: readonly string[],
  comparison: '' | '/i',
  pieces: Pieces,
): readonly string[] {
  return [
    `call :list ${headerOf(expectation)}`,
    'set "HOLDS=1"',
    star(expectation),
    `set "COMPARE=${comparison}"`,
    ...names.flatMap((name) => [...wanted(name, pieces), 'call :lists']),
  ];
}

const star = ({ wildcard }: { readonly wildcard: boolean }): string => `set "STAR=${wildcard ? '*' : ''}"`;

/** What cmd cannot hold, no browser asks for; no answer says it here. */
function wanted(text: string, pieces: Pieces): readonly string[] {
  const isHeld = isPlain(text) && !text.includes('"');
  return [`set "WANTED=${isHeld ? cmdQuoted(pieces(text)) : ' '}"`];
}

/** For a reader; cmd takes all of it as it stands, wherever it stands. */
export const said = (text: string): string => text.replace(/[^ \w.,:;/*+~@=[\]-]/g, '.');
