import { carriedOn } from '#channels/carried.ts';
import { carry, type Carried } from '#channels/carry.ts';
import type { Prepared } from '#channels/prepare.ts';
import type { SendPorts, Sent } from '#channels/send-ports.ts';
import { atLeastOnce, settle } from '#channels/settle.ts';
import { waitForTurn, type Errand } from '#channels/wait-for-turn.ts';
import type { Open, Passed } from '#channels/ways.ts';
import { isUnanswered } from '#messages/health.ts';
import type { Outage, Way } from '#messages/outage.ts';
import { billedParts } from '#messages/parts.ts';
import { costOf } from '#messages/prices.ts';
import type { Outgoing } from '#messages/sender.ts';
import type { Claim } from '#messages/message.ts';
import type { Asking, Called } from '#messages/turns.ts';

type Ready = Extract<Prepared, { readonly ok: true }>;

/** A message that was called, and the way it goes. */
export interface Going {
  readonly open: Open;
  readonly message: Outgoing;
  readonly asking: Asking;
  readonly called: Called;
}

/** It has to be tried anew: nothing was sent, or it may go twice; `outage` when its provider refused us just now or fell sick. */
export interface Back {
  readonly back: true;
  readonly outage?: Outage;
  /** Another way is to take it, since this one did not. */
  readonly passed?: Passed;
}

/** More than a claimed message may be in flight. */
const UNANSWERED_MS = 120_000;

type Untaken = Extract<Carried, { readonly kind: 'throttled' | 'unknown' }>;

/**
 * Whether another way may have at once what this one did not take: if it certainly was not sent, because nobody was reached or the
 * provider is sick, or if it may go twice. What is perhaps sent and may go once stays with the provider that has it.
 */
const goesOn = (untaken: Untaken, { behind }: Open, { message }: Claim): boolean => {
  if (!behind) return false;
  if (untaken.kind === 'unknown') return atLeastOnce(message);
  return isUnanswered(untaken) || untaken.outage?.sick === true;
};

/** What it costs by the prices of the programme. */
const priced = ({ programme: { settings } }: Errand, way: Way, { channel, content }: Outgoing) => {
  const cost = costOf(settings.prices, way, billedParts(channel, content, way.country));
  return cost === undefined || settings.prices === undefined ? {} : { cost, currency: settings.prices.currency };
};

/**
 * Hands a claimed message to its provider. One that is too busy for it, or does not answer, is left alone for a while, and whatever may
 * go once more waits for that, or goes another way.
 */
export const handOver = async (
  ports: SendPorts,
  errand: Errand,
  prepared: Ready,
  { open, message, asking, called }: Going,
): Promise<Sent | Back> => {
  const { claim } = prepared;
  const carried = await carry(ports, open, message, claim);
  const told = carried.outage && { outage: carried.outage };
  if (carried.kind === 'back') return { back: true, ...told };
  if (carried.kind === 'throttled' || carried.kind === 'unknown') {
    if (goesOn(carried, open, claim)) {
      // It may have left, so it stays counted.
      if (carried.kind === 'unknown') await ports.messages.release(claim.message);
      return { back: true, ...told, passed: { way: open.way, code: carried.code } };
    }
    const seconds = carried.kind === 'throttled' ? carried.seconds : undefined;
    const notTaken = { seconds, silent: isUnanswered(carried) };
    const next = await ports.turns.refused({ ...asking, turn: called.turn }, notTaken);
    const at = Math.max(next.at, ports.now().getTime() + UNANSWERED_MS);
    if (carried.kind === 'throttled') return { ...(await waitForTurn(ports, errand, next)), ...told };
    if (atLeastOnce(claim.message)) return { ...(await waitForTurn(ports, errand, { ...next, at })), ...told };
  }
  const { provider, sender } = open.way;
  const provisional = carried.kind === 'sent' && carried.provisional === true;
  const kept = {
    provider,
    ...priced(errand, open.way, message),
    ...(provisional && { carried: await carriedOn(ports, open.way, errand.command, errand.token) }),
    ...(open.detour && { detour: { provider, sender, ...open.detour } }),
  };
  return { ...(await settle(ports, prepared, carried, kept)), ...told, ...(kept.detour && { detour: kept.detour }) };
};
