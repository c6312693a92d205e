import type { Policy } from '../../../src/fixes/policy.ts';
import { LongText } from '../LongText.tsx';

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
      <dt>Origins</dt>
      <dd>{origins.length > 0 ? <Values values={origins} /> : 'Any: the answers are public'}</dd>
      <dt>Credentials</dt>
      <dd>{credentials ? 'Allowed: cookies and the like are sent' : 'Not allowed'}</dd>
      <dt>Methods</dt>
      <dd>
        <Values values={methods} />
      </dd>
      {requestHeaders.length > 0 && (
        <>
          <dt>Request headers</dt>
          <dd>
            <Values values={requestHeaders} />
          </dd>
        </>
      )}
      {exposedHeaders.length > 0 && (
        <>
          <dt>Exposed headers</dt>
          <dd>
            <Values values={exposedHeaders} />
          </dd>
        </>
      )}
      {maxAge !== null && (
        <>
          <dt>Preflights</dt>
          <dd>May be kept for {maxAge} s</dd>
        </>
      )}
    </dl>
  );
}
