import type { Message } from '../../../src/exports/messages.ts';
import { text } from '../../texts.ts';
import { LongText } from '../LongText.tsx';
import { HeaderColumn } from './HeaderColumn.tsx';
import { requestHeaderEntries, responseHeaderEntries } from './header-entries.ts';
import { messageId } from './message-id.ts';
import './messages.css';

/** The status, marked where it is what the browser refused. */
function StatusMark({ message: { response, violation } }: { message: Message }) {
  if (response === null) return null;
  const atFault = violation !== null && violation.header === null && violation.actual === String(response.status);
  return (
    <span class="status" data-fault={atFault}>
      {response.status}
      {atFault && violation.expected !== null && ` ${text('details_statusNeeded', violation.expected)}`}
      {response.fromCache && ` ${text('details_fromCache')}`}
    </span>
  );
}

interface MessageBlockProps {
  message: Message;
  title: string;
  /** Names of the headers that made the browser ask first. */
  triggers: readonly string[];
  /** Where the exchange has several. */
  showUrl: boolean;
  /** Whether our own Try it changed the exchange. */
  tried: boolean;
}

/** One request and its answer side by side. */
export function MessageBlock({ message, title, triggers, showUrl, tried }: MessageBlockProps) {
  const { requestHeaders, response, unsent } = message;
  return (
    <article
      class="message"
      id={messageId(message.hop, message.stage)}
      tabIndex={-1}
      data-testid="message"
      data-stage={message.stage}
    >
      <h4>
        <span class="message-title">{title}</span>{' '}
        <b>
          <LongText text={message.method} limit={60} />
        </b>{' '}
        <StatusMark message={message} />
        {showUrl && (
          <span class="message-url">
            <LongText text={message.url} limit={160} />
          </span>
        )}
      </h4>
      {response === null && unsent !== null && <p class="absence">{unsent}</p>}
      {(response !== null || unsent === null) && (
        <div class="sides">
          <HeaderColumn
            title={text('details_sent')}
            entries={requestHeaderEntries(requestHeaders ?? [], triggers)}
            absence={unsent}
            tried={false}
          />
          <HeaderColumn
            title={text('details_answered')}
            entries={responseHeaderEntries(response, message.violation)}
            absence={message.unanswered}
            tried={tried}
          />
        </div>
      )}
    </article>
  );
}
