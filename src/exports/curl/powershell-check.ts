import { demandOf, type Expectation, headerOf } from '../repro/expectation.ts';
import type { ReproStep } from '../repro.ts';
import { literal } from './powershell-text.ts';
import { refusedRedirect } from './redirect-pattern.ts';

/** Writes a text as an expression. */
type Writer = (text: string) => string;

/** The call that checks one expectation, with the functions of `POWERSHELL_FUNCTIONS`. */
export function confirmation(expectation: Expectation, step: ReproStep, text: Writer): string {
  const header = literal(headerOf(expectation));
  const condition = conditionOf(expectation, { header, url: step.url, text });
  return `Confirm-Answer ${header} ${text(demandOf(expectation))} { ${condition} }`;
}

interface Place {
  /** As a literal. */
  readonly header: string;
  readonly url: string;
  readonly text: Writer;
}

/** `Equals`, not `-ceq`, which passes over what a culture ignores, such as a soft hyphen; tokens have nothing like it. */
function conditionOf(expectation: Expectation, { header, url, text }: Place): string {
  const elements = `@(Get-Elements ${header})`;
  const orStar = (wildcard: boolean) => (wildcard ? ` -or ${elements} -contains '*'` : '');
  switch (expectation.kind) {
    case 'ok-status':
      return "$came -match '^2'";
    case 'no-redirect':
      return '-not $came';
    case 'redirect-target':
      return `$came -notmatch ${literal(refusedRedirect(url, expectation))}`;
    case 'allow-origin':
      return `${text(expectation.origin)}.Equals($came)${expectation.wildcard ? " -or '*'.Equals($came)" : ''}`;
    case 'allow-credentials':
      return "'true'.Equals($came)";
    case 'token-list':
      return `-not (${elements} -cnotmatch $token)`;
    case 'allow-method':
      return `${elements} -ccontains ${text(expectation.method)}${orStar(expectation.wildcard)}`;
    case 'allow-headers': {
      const names = expectation.names.map(text).join(', ');
      return `-not (${names} | Where-Object { ${elements} -notcontains $_ })${orStar(expectation.wildcard)}`;
    }
  }
}
