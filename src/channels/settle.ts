import type { SendCommand } from '#channels/command.ts';
import type { Claim, MessageRow } from '#channels/message.ts';
import type { SendPorts, Sent } from '#channels/send-ports.ts';
import type { SendOutcome } from '#channels/sender.ts';
import { pair } from '#consent/consent.ts';

/** A claimed row younger than this may still be on its way in another worker. */
const IN_FLIGHT_MS = 60_000;
/** Seen before: what a redelivery may do. Only transactional messages are tried again, and not while one may be in flight. */
export const again = async (ports: SendPorts, row: MessageRow, token: string | undefined): Promise<Sent | 'resend'> => {
  if (row.state === 'claimed') {
    const age = ports.now().getTime() - Date.parse(row.timeline.claimed ?? row.at);
    if (age < IN_FLIGHT_MS) throw new Error(`message ${row.messageId} is in flight`);
    if (row.class === 'transactional') return 'resend';
    await ports.messages.advance(row.memberId, row.messageId, 'unknown', ports.now().toISOString());
    return { state: 'unknown' };
  }
  if (
    token !== undefined &&
    (row.state === 'delivered' || row.state === 'read' || row.state === 'failed' || row.state === 'refused')
  )
    await ports.executions.wake(token, { kind: row.state === 'read' ? 'delivered' : row.state });
  return { state: row.state };
};

/** Records what the provider said, and tells the run when there is nothing to wait for. */
export const settle = async (
  ports: SendPorts,
  command: SendCommand,
  claim: Claim,
  outcome: SendOutcome,
): Promise<Sent> => {
  const { memberId, messageId, token } = claim.message;
  const at = ports.now().toISOString();
  switch (outcome.kind) {
    case 'sent': {
      await ports.messages.advance(memberId, messageId, 'sent', at, { providerId: outcome.providerId });
      if (claim.require !== 'askable') return { state: 'sent' };
      const wording = command.facts['wording'] as { id: string; text: string } | undefined;
      const evidence = {
        id: messageId,
        at,
        memberId,
        change: 'asked',
        pairs: [pair('sms', String(claim.message.topic))],
        how: 'double-opt-in',
        channel: claim.message.channel,
      } as const;
      const readSeq = (await ports.consents.get(claim.address))?.seq ?? 0;
      await ports.consents.change(
        claim.address,
        'pending',
        { ...evidence, ...(wording === undefined ? {} : { wording }) },
        readSeq,
      );
      return { state: 'sent' };
    }
    case 'throttled':
      await ports.messages.release(claim.message, claim.address, claim.cap);
      throw new Error(`provider throttled: ${outcome.code}`);
    case 'unknown':
      if (claim.message.class === 'transactional') throw new Error(`no answer from the provider: ${outcome.code}`);
      await ports.messages.advance(memberId, messageId, 'unknown', at, { failure: outcome.code });
      return { state: 'unknown', code: outcome.code };
    case 'opted-out':
      await ports.consents.optOut(claim.address, {
        id: messageId,
        at,
        memberId,
        change: 'stopped',
        pairs: [],
        how: 'provider-list',
        channel: claim.message.channel,
      });
      break;
    case 'failed':
      break;
  }
  await ports.messages.advance(memberId, messageId, 'failed', at, { failure: outcome.code });
  if (token !== undefined) await ports.executions.wake(token, { kind: 'failed' });
  return { state: 'failed', code: outcome.code };
};
