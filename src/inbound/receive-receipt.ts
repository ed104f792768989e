import type { MessageRow } from '#messages/message.ts';
import type { Receipt } from '#inbound/shapes.ts';
import type { Ports } from '#ports/ports.ts';

export type ReceiptPorts = Pick<Ports, 'messages' | 'executions' | 'surveys'>;

const wakes = ({ state, reaction }: Receipt): 'delivered' | 'failed' | 'stopped' => {
  if (state !== 'failed') return 'delivered';
  return reaction === 'suppress' ? 'stopped' : 'failed';
};

/** Which message it is about: our own key where the provider echoes it, else by its id. */
export const keyOf = async (
  { messages }: Pick<Ports, 'messages'>,
  { memberId, messageId, providerId }: Receipt,
): Promise<Pick<MessageRow, 'memberId' | 'messageId'> | undefined> =>
  memberId !== undefined && messageId !== undefined ? { memberId, messageId } : messages.findByProviderId(providerId);

/** A survey is delivered once, by whichever message asks its first question. */
const countDelivered = async ({ surveys }: ReceiptPorts, row: MessageRow | undefined, at: string): Promise<void> => {
  if (row?.survey === undefined || row.runId === undefined || row.journey === undefined) return;
  const { survey, memberId, runId, journey } = row;
  await surveys.keep({ what: 'delivered', survey, memberId, runId, journey, at });
};

/** Moves the message forward and wakes the run that waits for it. `undefined`: nothing moved, or the message is not ours. */
export const receiveReceipt = async (ports: ReceiptPorts, receipt: Receipt): Promise<MessageRow | undefined> => {
  const key = await keyOf(ports, receipt);
  if (key === undefined) return undefined;
  const patch = {
    providerId: receipt.providerId,
    ...(receipt.state === 'failed' ? { failure: receipt.code ?? 'failed', reaction: receipt.reaction } : {}),
  };
  const moved = await ports.messages.advance(key.memberId, key.messageId, receipt.state, receipt.at, patch);
  // A repeated receipt wakes again: the first may have died between the row and the run.
  const row = moved ?? (await ports.messages.get(key.memberId, key.messageId));
  if (receipt.state === 'delivered' || receipt.state === 'read') await countDelivered(ports, row, receipt.at);
  const isNews = receipt.state !== 'sent' && (receipt.state === 'failed' || row?.quiet !== true);
  if (row?.token !== undefined && isNews) await ports.executions.wake(row.token, { kind: wakes(receipt) });
  return moved;
};
