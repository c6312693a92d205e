import type { Policy } from '../../../src/fixes/policy.ts';
import { text } from '../../texts.ts';
import { LongText } from '../LongText.tsx';
import { Term } from '../Term.tsx';

function Values({ values }: { values: readonly string[] }) {
  return (
    <code>
      <LongText text={values.join(', ')} />
    </code>
  );
}

/** What the server has to say, in no framework's words. */
export function PolicyFacts({ policy }: { policy: Policy }) {
  const { origins, credentials, methods, requestHeaders, exposedHeaders, maxAge } = policy;
  return (
    <dl class="facts policy" data-testid="policy">
      <dt>
        <Term id="origin">{text('policy_origins')}</Term>
      </dt>
      <dd>{origins.length > 0 ? <Values values={origins} /> : text('policy_anyOrigin')}</dd>
      <dt>{text('policy_credentials')}</dt>
      <dd>{text(credentials ? 'policy_credentialsAllowed' : 'policy_credentialsNotAllowed')}</dd>
      <dt>{text('policy_methods')}</dt>
      <dd>
        <Values values={methods} />
      </dd>
      {requestHeaders.length > 0 && (
        <>
          <dt>{text('policy_requestHeaders')}</dt>
          <dd>
            <Values values={requestHeaders} />
          </dd>
        </>
      )}
      {exposedHeaders.length > 0 && (
        <>
          <dt>{text('policy_exposedHeaders')}</dt>
          <dd>
            <Values values={exposedHeaders} />
          </dd>
        </>
      )}
      {maxAge !== null && (
        <>
          <dt>
            <Term id="maxAge">{text('policy_preflights')}</Term>
          </dt>
          <dd>{text('policy_preflightsKept', String(maxAge))}</dd>
        </>
      )}
    </dl>
  );
}
