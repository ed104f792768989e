import { carriedOn } from '#channels/carried.ts';
import { carry } from '#channels/carry.ts';
import type { Prepared } from '#channels/prepare.ts';
import type { SendPorts, Sent } from '#channels/send-ports.ts';
import { atLeastOnce, settle } from '#channels/settle.ts';
import { waitForTurn, type Errand } from '#channels/wait-for-turn.ts';
import type { Open } from '#channels/ways.ts';
import type { Outage } from '#messages/outage.ts';
import type { Outgoing } from '#messages/sender.ts';
import type { Asking, Called } from '#messages/turns.ts';

type Ready = Extract<Prepared, { readonly ok: true }>;

/** A message that was called, and the way it goes. */
export interface Going {
  readonly open: Open;
  readonly message: Outgoing;
  readonly asking: Asking;
  readonly called: Called;
}

/** Nothing was sent, and it has to be tried anew; `outage` when its provider refused us just now. */
export interface Back {
  readonly back: true;
  readonly outage?: Outage;
}

/** More than a claimed message may be in flight. */
const UNANSWERED_MS = 120_000;

/**
 * Hands a claimed message to its provider. One that is too busy for it, or does not answer, is left alone for a while, and whatever may
 * go once more waits for that.
 */
export const handOver = async (
  ports: SendPorts,
  errand: Errand,
  prepared: Ready,
  { open, message, asking, called }: Going,
): Promise<Sent | Back> => {
  const { claim } = prepared;
  const carried = await carry(ports, open, message, claim);
  if (carried.kind === 'back') return { back: true, ...(carried.outage && { outage: carried.outage }) };
  const refused = { ...asking, turn: called.turn };
  if (carried.kind === 'throttled')
    return waitForTurn(ports, errand, await ports.turns.refused(refused, carried.seconds));
  if (carried.kind === 'unknown') {
    const next = await ports.turns.refused(refused);
    if (atLeastOnce(claim.message))
      return waitForTurn(ports, errand, { ...next, at: Math.max(next.at, ports.now().getTime() + UNANSWERED_MS) });
  }
  const provisional = carried.kind === 'sent' && carried.provisional === true;
  const later = provisional ? await carriedOn(ports, open.way, errand.command, errand.token) : undefined;
  return settle(ports, prepared, carried, later);
};
