import type { MessageRow } from '#messages/message.ts';
import type { Receipt } from '#inbound/shapes.ts';
import type { Outcome } from '#runs/run.ts';
import type { Ports } from '#ports/ports.ts';

export type ReceiptPorts = Pick<Ports, 'messages' | 'executions' | 'surveys'>;
type Key = Pick<MessageRow, 'memberId' | 'messageId'>;

const wakes = ({ state, reaction, unreachable }: Receipt): Outcome => {
  if (state !== 'failed') return { kind: 'delivered' };
  return reaction === 'suppress' ? { kind: 'stopped' } : { kind: 'failed', ...(unreachable && { unreachable }) };
};

/** Our own key, where the provider echoes it whole. */
const ownKey = ({ memberId, messageId }: Receipt): Key | undefined =>
  memberId !== undefined && messageId !== undefined ? { memberId, messageId } : undefined;

const failedBy = ({ code, reaction, unreachable }: Receipt): Partial<MessageRow> => ({
  failure: code ?? 'failed',
  ...{ reaction, unreachable },
});

/** Which message it is about: our own key where the provider echoes it, else by its id. */
export const keyOf = async ({ messages }: Pick<Ports, 'messages'>, receipt: Receipt): Promise<Key | undefined> =>
  ownKey(receipt) ?? messages.findByProviderId(receipt.providerId);

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
    ...(ownKey(receipt) ? { sentAs: receipt.providerId } : { providerId: receipt.providerId }),
    ...(receipt.state === 'failed' ? failedBy(receipt) : {}),
  };
  const moved = await ports.messages.advance(key.memberId, key.messageId, receipt.state, receipt.at, patch);
  // A repeated receipt wakes again: the first may have died between the row and the run.
  const row = moved ?? (await ports.messages.get(key.memberId, key.messageId));
  if (receipt.state === 'delivered' || receipt.state === 'read') await countDelivered(ports, row, receipt.at);
  const isNews = receipt.state !== 'sent' && (receipt.state === 'failed' || row?.quiet !== true);
  if (row?.token !== undefined && isNews) await ports.executions.wake(row.token, wakes(receipt));
  return moved;
};
