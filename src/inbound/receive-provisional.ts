import { endOutages } from '#inbound/note-outage.ts';
import { keyOf, receiveReceipt } from '#inbound/receive-receipt.ts';
import type { Receipt } from '#inbound/shapes.ts';
import { takeBack, type TakeBackPorts } from '#inbound/take-back.ts';
import type { MessageRow } from '#messages/message.ts';

/** It arrived, or says something of the person: the account that sent it may send. */
const showsNoFault = ({ state, reaction }: Receipt): boolean =>
  state === 'failed' ? reaction !== undefined && reaction !== 'alarm' : state !== 'sent';

/**
 * A receipt of a provider that takes what our account may not send and refuses it later. What it refuses so is taken back; anything
 * else moves the message forward, and may show that such an outage is over.
 */
export const receiveProvisional = async (ports: TakeBackPorts, receipt: Receipt): Promise<MessageRow | undefined> => {
  const { scope } = receipt;
  const shows = showsNoFault(receipt) && (await ports.outages.list()).some(({ later }) => later);
  const key = scope !== undefined || shows ? await keyOf(ports, receipt) : undefined;
  const row = key && (await ports.messages.get(key.memberId, key.messageId));
  const taken = row && scope && (await takeBack(ports, row, { ...receipt, scope }));
  if (taken === 'unmoved') return undefined;
  if (typeof taken === 'object') return taken;
  if (row !== undefined && shows) await endOutages(ports, row);
  return receiveReceipt(ports, receipt);
};
