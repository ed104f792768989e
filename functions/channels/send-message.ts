import { OutboxMessage } from '#channels/command.ts';
import { sendMessage } from '#channels/send.ts';
import {
  addressOf,
  consents,
  due,
  executions,
  memberReader,
  messages,
  now,
  programmes,
  publicUrl,
  senders,
} from '#runtime/deps.ts';
import { logger } from '#runtime/logger.ts';
import { need } from '#runtime/need.ts';
import { worker } from '#runtime/queue.ts';

const edges = need({
  members: memberReader,
  consents,
  messages,
  programmes,
  due,
  executions,
  senders,
  addressOf,
  publicUrl,
  now,
});

/** Outbox queue -> one provider call per record. A refused message is an outcome, not an error. */
export const handler = worker(OutboxMessage, async ({ command, token }) => {
  const sent = await sendMessage(await edges(), command, token);
  logger.info('message.settled', { messageId: command.messageId, channel: command.channel, ...sent });
});
