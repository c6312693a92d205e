import type { Framework, Proof } from '../../../src/fixes/frameworks/framework.ts';
import { frameworkCheck, frameworkTrap, frameworkWhere } from '../../said.ts';
import { phrase, text } from '../../texts.ts';
import { CodeText } from '../CodeText.tsx';
import { Outside } from '../details/Outside.tsx';
import { RawText } from '../RawText.tsx';
import type { Offer } from './framework-choice.ts';

function ProofLine({ proof, docs }: { proof: Proof; docs: Framework['docs'] }) {
  return (
    <p class="proof" data-testid="proof" data-proof={proof.kind}>
      {proof.kind === 'proved'
        ? phrase(
            'fix_proof_proved',
            <b>{text('fix_proof_proved_title')}</b>,
            proof.version,
            <Outside href={docs}>{text('fix_documentation')}</Outside>,
          )
        : phrase(
            'fix_proof_documented',
            <b>{text('fix_proof_documented_title')}</b>,
            <Outside href={proof.source}>{text('fix_source')}</Outside>,
          )}
    </p>
  );
}

/** A policy in one framework's words, with all that is needed to use it. */
export function Snippet({ offer: { framework, snippet } }: { offer: Offer }) {
  return (
    <div class="snippet">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keyboard. */}
      <pre tabIndex={0} data-testid="snippet" data-framework={framework.id}>
        <code>
          {snippet
            .trimEnd()
            .split('\n')
            .map((line, place) => (
              <div key={place}>{line === '' ? '\u200b' : <RawText text={line.replaceAll('\t', '    ')} />}</div>
            ))}
        </code>
      </pre>
      <dl class="facts">
        <dt>{text('fix_where')}</dt>
        <dd data-testid="where">
          <CodeText text={frameworkWhere(framework.id)} />
        </dd>
        <dt>{text('fix_beware')}</dt>
        <dd data-testid="trap">
          <CodeText text={frameworkTrap(framework.id)} />
        </dd>
        <dt>{text('fix_check')}</dt>
        <dd data-testid="how-to-check">
          <CodeText text={frameworkCheck(framework.id)} />
        </dd>
      </dl>
      <ProofLine proof={framework.proof} docs={framework.docs} />
    </div>
  );
}
