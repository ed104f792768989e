import { isInFlight, type MessageRow } from '#messages/message.ts';
import { listStop } from '#consent/list-stop.ts';
import { OWED } from '#channels/compliance.ts';
import type { Prepared } from '#channels/prepare.ts';
import type { SendPorts, Sent } from '#channels/send-ports.ts';
import type { Outcome } from '#runs/run.ts';
import type { Carried } from '#channels/carry.ts';

type Ready = Extract<Prepared, { readonly ok: true }>;
type Settling = Exclude<Carried, { readonly kind: 'back' | 'throttled' }>;
/** What a row keeps of its way. */
type Kept = Pick<MessageRow, 'carried' | 'detour' | 'provider' | 'cost' | 'currency'>;

/** Whose death between the provider's yes and our record means another try; the others may go once at the most. */
export const atLeastOnce = ({ class: type, message }: MessageRow): boolean =>
  type === 'transactional' || type === 'consent-request' || (type === 'response' && OWED.includes(message));

/** What a failure asks for, and what it says of the address. */
type Why = Pick<MessageRow, 'reaction' | 'unreachable' | 'provider'>;

/** What a run hears of a message that is settled. */
const toldOf = (state: 'delivered' | 'read' | 'failed' | 'refused', { reaction, unreachable }: Why): Outcome => {
  if (state === 'read') return { kind: 'delivered' };
  if (reaction === 'suppress') return { kind: 'stopped' };
  return state === 'failed' ? { kind: state, ...(unreachable && { unreachable }) } : { kind: state };
};

/** That the provider's answer was an opt-out is known where it was stored, before whoever stored it died. */
const isOptedOut = async ({ consents }: SendPorts, address: string, { messageId }: MessageRow): Promise<boolean> =>
  (await consents.evidence(address)).some(({ id, how }) => id === messageId && how === 'provider-list');

/** Nothing reached the person, and the run hears so. */
const fail = async (
  ports: SendPorts,
  { memberId, messageId, token }: MessageRow,
  at: string,
  code: string,
  why: Why = {},
): Promise<Sent> => {
  await ports.messages.advance(memberId, messageId, 'failed', at, { failure: code, ...why });
  if (token !== undefined) await ports.executions.wake(token, toldOf('failed', why));
  return { state: 'failed', code };
};

/**
 * Seen before: what a redelivery may do. A message that may be tried again is given back and has to earn its claim anew,
 * so that an opt-out that came meanwhile holds. A run that handed it over twice is told with the later token.
 */
export const settleEarlier = async (
  ports: SendPorts,
  row: MessageRow,
  token: string | undefined,
  address?: string,
): Promise<Sent | 'claim-again'> => {
  if (row.state === 'claimed') {
    if (isInFlight(row, ports.now())) throw new Error(`message ${row.messageId} is in flight`);
    if (atLeastOnce(row)) {
      // It may have left, so it stays counted.
      await ports.messages.release(row);
      return 'claim-again';
    }
    const at = ports.now().toISOString();
    if (address !== undefined && (await isOptedOut(ports, address, row)))
      return fail(ports, { ...row, token }, at, 'opted-out', { reaction: 'suppress' });
    await ports.messages.advance(row.memberId, row.messageId, 'unknown', at);
    return { state: 'unknown' };
  }
  if (row.state === 'sent' && token !== undefined && token !== row.token) {
    if ((await ports.messages.waitWith(row, token)) !== undefined) return { state: 'sent' };
    const after = await ports.messages.get(row.memberId, row.messageId);
    return after === undefined ? { state: 'sent' } : settleEarlier(ports, after, token, address);
  }
  const arrived = row.state === 'delivered' || row.state === 'read';
  if (token !== undefined && ((arrived && row.quiet !== true) || row.state === 'failed' || row.state === 'refused'))
    await ports.executions.wake(token, toldOf(row.state, row));
  return { state: row.state };
};

/** Records what the provider said, and tells the run when there is nothing to wait for. */
const record = async (ports: SendPorts, { claim }: Ready, outcome: Settling, kept: Kept): Promise<Sent> => {
  const { memberId, messageId } = claim.message;
  const at = ports.now().toISOString();
  const by = kept.provider === undefined ? {} : { provider: kept.provider };
  switch (outcome.kind) {
    case 'sent':
      await ports.messages.advance(memberId, messageId, 'sent', at, {
        ...(outcome.keyed ? { sentAs: outcome.providerId } : { providerId: outcome.providerId }),
        ...kept,
      });
      return { state: 'sent' };
    case 'unknown':
      await ports.messages.advance(memberId, messageId, 'unknown', at, { failure: outcome.code, ...kept });
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
      return fail(ports, claim.message, at, outcome.code, { reaction: 'suppress', ...by });
    case 'failed': {
      const { code, reaction, unreachable } = outcome;
      return fail(ports, claim.message, at, code, {
        ...(reaction && { reaction }),
        ...(unreachable && { unreachable }),
        ...by,
      });
    }
  }
};

/**
 * A provider refuses whatever goes to a number on its own opt-out list, so a number gets there only when the one confirmation
 * of its stop has left or never will.
 */
const listIfStopped = async (ports: SendPorts, { claim: { message }, to }: Ready): Promise<void> => {
  if (message.message === 'stopped' && message.class === 'response') await listStop(ports, 'phone', to);
};

/** The same where it was about to be claimed. */
export const again = async (ports: SendPorts, row: MessageRow, prepared: Ready): Promise<Sent | 'claim-again'> => {
  const { message, address } = prepared.claim;
  const repeated = await settleEarlier(ports, row, message.token, address);
  if (repeated !== 'claim-again') await listIfStopped(ports, prepared);
  return repeated;
};

/** Records what the provider said, and of the way what is to be known later. */
export const settle = async (ports: SendPorts, prepared: Ready, outcome: Settling, kept: Kept = {}): Promise<Sent> => {
  const sent = await record(ports, prepared, outcome, kept);
  await listIfStopped(ports, prepared);
  return sent;
};
