import { HeaderColumn } from './HeaderColumn.tsx';
import { requestHeaderEntries, responseHeaderEntries } from './header-entries.ts';
import { LongText } from './LongText.tsx';
import type { Message } from './messages.ts';
import { clockText } from './row-text.ts';
import './messages.css';

/** The status, marked where it is what the browser refused. */
function StatusMark({ message: { response, violation } }: { message: Message }) {
  if (response === null) return null;
  const atFault = violation !== null && violation.header === null && violation.actual === String(response.status);
  return (
    <span class="status" data-fault={atFault}>
      {response.status}
      {atFault && violation.expected !== null && ` (needed: ${violation.expected})`}
      {response.fromCache && ' from the browser’s cache'}
    </span>
  );
}

function absence({ requestHeaders, response, netError }: Message): string {
  if (requestHeaders === null) return 'Not sent.';
  if (response === null) return netError === null ? 'No answer yet.' : 'No answer.';
  return 'Answered from the browser’s cache; the server sent nothing.';
}

interface MessageBlockProps {
  message: Message;
  title: string;
  /** Names of the headers that made the browser ask first. */
  triggers: readonly string[];
}

/** One request and its answer side by side. */
export function MessageBlock({ message, title, triggers }: MessageBlockProps) {
  const { requestHeaders, response } = message;
  return (
    <article class="message" data-testid="message" data-stage={message.stage}>
      <h4>
        <span class="message-title">{title}</span>{' '}
        <b>
          <LongText text={message.method} limit={60} />
        </b>{' '}
        <StatusMark message={message} /> <span class="aside">{clockText(message.startedAt)}</span>
        <span class="message-url">
          <LongText text={message.url} limit={160} />
        </span>
      </h4>
      <div class="sides">
        <HeaderColumn
          title="The browser sent"
          entries={requestHeaderEntries(requestHeaders ?? [], triggers)}
          absence={requestHeaders === null ? 'Nothing: the request was never sent.' : null}
        />
        <HeaderColumn
          title="The server answered"
          entries={responseHeaderEntries(response, message.violation)}
          absence={(response?.judgedHeaders ?? response?.headers) ? null : absence(message)}
        />
      </div>
    </article>
  );
}
