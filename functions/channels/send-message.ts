import { refuseExpired } from '#channels/refuse-expired.ts';
import { openCommand, OutboxMessage } from '#messages/sealed-command.ts';
import { sendMessage } from '#channels/send.ts';
import {
  addressOf,
  carriers,
  consents,
  due,
  executions,
  memberReader,
  messages,
  now,
  programmes,
  publicUrl,
  optOutLists,
  outages,
  seals,
  tickets,
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
  carriers,
  optOutLists,
  outages,
  seals,
  tickets,
  addressOf,
  publicUrl,
  now,
});

/** Outbox queue -> one provider call per record. A refused message is an outcome, not an error. */
export const handler = worker(OutboxMessage, async ({ command, token }) => {
  const ports = await edges();
  const opened = await openCommand(ports.seals, command);
  const { outage, unusual, ...sent } = await (opened === undefined
    ? refuseExpired(ports, command, token)
    : sendMessage(ports, opened, token));
  if (outage !== undefined) logger.error('provider.fault', { messageId: command.messageId, ...outage });
  logger.info('message.settled', { messageId: command.messageId, channel: command.channel, ...sent });
  // A line of its own: beside no id, a block of ten thousand numbers tells of nobody.
  if (unusual !== undefined) logger.warn('strangers.held', { ...unusual });
});
