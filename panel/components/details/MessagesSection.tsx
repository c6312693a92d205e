import { messagesOf } from '../../../src/exports/messages.ts';
import type { Row } from '../../store.ts';
import { text } from '../../texts.ts';
import { MessageBlock } from './MessageBlock.tsx';
import { stageText } from './stage-text.ts';

/** What was sent and what came back, message by message, in time order. */
export function MessagesSection({ row: { exchange, verdict, tried } }: { row: Row }) {
  const { classification } = verdict;
  const triggers =
    classification.kind === 'preflighted'
      ? classification.triggers.flatMap((trigger) => (trigger.kind === 'header' ? [trigger.name.toLowerCase()] : []))
      : [];
  return (
    <section class="messages" id="details-headers">
      <h3>{text('details_headers')}</h3>
      {messagesOf(exchange, verdict).map((message) => (
        <MessageBlock
          key={`${message.stage} ${message.hop}`}
          message={message}
          title={
            message.stage === 'preflight'
              ? stageText(exchange, 'preflight', message.hop)
              : stageText(exchange, 'request', message.hop)
          }
          triggers={triggers}
          showUrl={exchange.hops.length > 1}
          tried={tried}
        />
      ))}
    </section>
  );
}
