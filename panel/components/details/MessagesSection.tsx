import { hopLabel } from '../../../src/exports/hop-label.ts';
import { messagesOf } from '../../../src/exports/messages.ts';
import type { Row } from '../../store.ts';
import { MessageBlock } from './MessageBlock.tsx';

/** What was sent and what came back, message by message, in time order. */
export function MessagesSection({ row: { exchange, verdict, tried } }: { row: Row }) {
  const { classification } = verdict;
  const triggers =
    classification.kind === 'preflighted'
      ? classification.triggers.flatMap((trigger) => (trigger.kind === 'header' ? [trigger.name.toLowerCase()] : []))
      : [];
  return (
    <section class="messages">
      <h3>Headers</h3>
      {messagesOf(exchange, verdict).map((message) => (
        <MessageBlock
          key={`${message.stage} ${message.hop}`}
          message={message}
          title={
            message.stage === 'preflight'
              ? hopLabel(exchange, 'preflight', message.hop)
              : hopLabel(exchange, 'request', message.hop)
          }
          triggers={triggers}
          showUrl={exchange.hops.length > 1}
          tried={tried}
        />
      ))}
    </section>
  );
}
