import type { Batch } from '#channels/look-first.ts';
import { lineOf } from '#channels/patience.ts';
import { refuseExpired } from '#channels/refuse-expired.ts';
import { openCommand, OutboxMessage, type SealedCommand } from '#messages/sealed-command.ts';
import { sendMessage } from '#channels/send.ts';
import {
  addressOf,
  carriers,
  consents,
  due,
  executions,
  mailDomain,
  memberReader,
  messages,
  now,
  programmes,
  publicUrl,
  optOutLists,
  outages,
  outbox,
  seals,
  tickets,
  turns,
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
  outbox,
  turns,
  seals,
  tickets,
  mailDomain,
  addressOf,
  publicUrl,
  now,
});

/** Those of a batch that go by the same channel are served by one write at their sender. */
const batchOf = ({ channel }: SealedCommand, batch: readonly OutboxMessage[]): Batch => {
  const alike = batch.filter(({ command }) => command.channel === channel);
  const holding = alike.filter(({ command }) => command.turn !== undefined).length;
  return { together: Math.max(1, alike.length - holding), holding, beside: batch.length > 1 };
};

const send = async (
  { command, token }: OutboxMessage,
  { batch }: { batch: readonly OutboxMessage[] },
): Promise<void> => {
  const ports = await edges();
  const opened = await openCommand(ports.seals, command);
  const { outage, unusual, waited, detour, ...sent } = await (opened === undefined
    ? refuseExpired(ports, command, token)
    : sendMessage(ports, opened, token, batchOf(command, batch)));
  if (outage !== undefined)
    logger.error(outage.sick ? 'provider.sick' : 'provider.fault', { messageId: command.messageId, ...outage });
  if (detour !== undefined) logger.info('provider.passed', { messageId: command.messageId, ...detour });
  if (waited !== undefined)
    logger.info('message.waits', { messageId: command.messageId, line: lineOf(command), waited });
  else logger.info('message.settled', { messageId: command.messageId, channel: command.channel, ...sent });
  // A line of its own: beside no id, a block of ten thousand numbers tells of nobody.
  if (unusual !== undefined) logger.warn('strangers.held', { ...unusual });
};

/**
 * Outbox queue -> one provider call per record. A message that waits or is refused is an outcome, not an error. Those of one member
 * go one after the other: each takes of the same caps, and would lose its claim to the one before it.
 */
export const handler = worker(OutboxMessage, send, ({ command }) => command.memberId);
