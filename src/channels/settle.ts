import type { Claim, MessageRow, Reaction } from '#messages/message.ts';
import { listStop } from '#consent/list-stop.ts';
import { OWED } from '#channels/compliance.ts';
import type { Prepared } from '#channels/prepare.ts';
import type { SendPorts, Sent } from '#channels/send-ports.ts';
import type { Carried } from '#channels/carry.ts';

type Ready = Extract<Prepared, { readonly ok: true }>;
type Settling = Exclude<Carried, { readonly kind: 'back' }>;

/** A claimed row younger than this may still be on its way in another worker. */
const IN_FLIGHT_MS = 60_000;

/** Whose death between the provider's yes and our record means another try; the others may go once at the most. */
const atLeastOnce = ({ class: type, message }: MessageRow): boolean =>
  type === 'transactional' || type === 'consent-request' || (type === 'response' && OWED.includes(message));

/** What a run hears of a message that is settled. */
const toldOf = (
  state: 'delivered' | 'read' | 'failed' | 'refused',
  reaction: Reaction | undefined,
): 'delivered' | 'failed' | 'stopped' | 'refused' => {
  if (state === 'read') return 'delivered';
  return reaction === 'suppress' ? 'stopped' : state;
};

/**
 * Seen before: what a redelivery may do. A message that may be tried again is given back and has to earn its claim anew,
 * so that an opt-out that came meanwhile holds.
 */
export const again = async (ports: SendPorts, row: MessageRow, claim: Claim): Promise<Sent | 'claim-again'> => {
  const { token } = claim.message;
  if (row.state === 'claimed') {
    const age = ports.now().getTime() - Date.parse(row.timeline.claimed ?? row.at);
    if (age < IN_FLIGHT_MS) throw new Error(`message ${row.messageId} is in flight`);
    if (atLeastOnce(row)) {
      // It may have left, so it stays counted.
      await ports.messages.release(row);
      return 'claim-again';
    }
    await ports.messages.advance(row.memberId, row.messageId, 'unknown', ports.now().toISOString());
    return { state: 'unknown' };
  }
  const arrived = row.state === 'delivered' || row.state === 'read';
  if (token !== undefined && ((arrived && row.quiet !== true) || row.state === 'failed' || row.state === 'refused'))
    await ports.executions.wake(token, { kind: toldOf(row.state, row.reaction) });
  return { state: row.state };
};

/** Records what the provider said, and tells the run when there is nothing to wait for. */
const record = async (ports: SendPorts, { claim }: Ready, outcome: Settling): Promise<Sent> => {
  const { memberId, messageId, token } = claim.message;
  const at = ports.now().toISOString();
  switch (outcome.kind) {
    case 'sent':
      await ports.messages.advance(memberId, messageId, 'sent', at, { providerId: outcome.providerId });
      return { state: 'sent' };
    case 'throttled':
      await ports.messages.release(claim.message, claim.bounds);
      throw new Error(`provider throttled: ${outcome.code}`);
    case 'unknown':
      if (atLeastOnce(claim.message)) throw new Error(`no answer from the provider: ${outcome.code}`);
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
  const reaction = outcome.kind === 'opted-out' ? 'suppress' : undefined;
  await ports.messages.advance(memberId, messageId, 'failed', at, { failure: outcome.code, reaction });
  if (token !== undefined) await ports.executions.wake(token, { kind: toldOf('failed', reaction) });
  return { state: 'failed', code: outcome.code };
};

/**
 * Records what the provider said. A provider refuses whatever goes to a number on its own opt-out list, so a number gets
 * there only now, when the one confirmation of its stop has left or never will.
 */
export const settle = async (ports: SendPorts, prepared: Ready, outcome: Settling): Promise<Sent> => {
  const sent = await record(ports, prepared, outcome);
  if (prepared.claim.message.message === 'stopped' && prepared.claim.message.class === 'response')
    await listStop(ports, 'phone', prepared.to);
  return sent;
};
