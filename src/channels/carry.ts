import type { Open } from '#channels/ways.ts';
import type { Claim } from '#messages/message.ts';
import {
  awaitedAt,
  isSame,
  refusedOn,
  triedAt,
  type Fault as Refusal,
  type Outage,
  type Way,
} from '#messages/outage.ts';
import type { Answer, Outgoing, SendOutcome } from '#messages/sender.ts';
import type { Ports } from '#ports/ports.ts';

type Fault = Extract<SendOutcome, { readonly kind: 'fault' }>;

/**
 * What a carrier made of a message; `outage` when it refused us just now, or fell sick. `back`: nothing was sent and the claim was given
 * back.
 */
export type Carried = (Exclude<SendOutcome, Fault> | { readonly kind: 'back' }) & { readonly outage?: Outage };

type CarryPorts = Pick<Ports, 'carriers' | 'outages' | 'messages' | 'now'>;

/** Takes the turn of each outage; `undefined` when another message was faster at one. */
const takeTurns = async ({ outages, now }: CarryPorts, due: readonly Outage[]): Promise<Outage[] | undefined> => {
  const turns: Outage[] = [];
  for (const outage of due) {
    const turn = triedAt(outage, now());
    if (!(await outages.put(turn, outage))) return undefined;
    turns.push(turn);
  }
  return turns;
};

/** Keeps that a provider refuses us or is sick, so that nobody else asks it in vain; it goes on where it was tried. */
const keepOutage = async (
  { outages, now }: CarryPorts,
  { way }: Open,
  fault: Refusal,
  turns: readonly Outage[],
): Promise<Outage> => {
  const begun = refusedOn(way, fault, undefined, now());
  const before = turns.find((turn) => isSame(turn, begun));
  const outage = before === undefined ? begun : refusedOn(way, fault, before, now());
  await outages.put(outage, before);
  return outage;
};

/**
 * Who was taken, or refused for its own sake or another fault, shows that what it tried is over; unless receipts refuse us. Who was not
 * answered shows nothing of a refusal.
 */
const settleTurns = async (
  { outages, now }: CarryPorts,
  { kind }: SendOutcome,
  turns: readonly Outage[],
  outage: Outage | undefined,
): Promise<void> => {
  if (kind === 'throttled' || kind === 'unknown') return;
  for (const turn of turns) {
    if (outage !== undefined && isSame(turn, outage)) continue;
    if (turn.later === undefined) await outages.end(turn);
    else if (kind === 'sent') await outages.put(awaitedAt(turn, now()), turn);
  }
};

/** Whether a fault is the message's alone, as one of a template is where the message has none. */
const isItsOwn = ({ scope }: Fault, { template }: Way): boolean =>
  scope === 'message' || (scope === 'template' && template === undefined);

/** What an answer says of all that go its way: that they are refused, or that it is sick, as it is still where that was tried in vain. */
const faultIn = (answer: Answer, turns: readonly Outage[]): Refusal | undefined => {
  if (answer.kind === 'fault') return answer.scope === 'message' ? undefined : { ...answer, scope: answer.scope };
  if (answer.kind !== 'unknown' && answer.kind !== 'throttled') return undefined;
  const { code } = answer;
  return answer.sick === true || turns.some(({ sick }) => sick) ? { code, scope: 'sender', sick: true } : undefined;
};

/**
 * Hands a claimed message to the carrier of its way. Whatever is certainly not sent gives its claim back before anything else;
 * a fault that is the message's alone is thrown then, for the queue to keep it.
 */
export const carry = async (ports: CarryPorts, open: Open, message: Outgoing, claim: Claim): Promise<Carried> => {
  const turns = await takeTurns(ports, open.due);
  if (turns === undefined) {
    await ports.messages.release(claim.message, claim.bounds);
    return { kind: 'back' };
  }
  const outcome = await ports.carriers.send(open.way, message);
  if (outcome.kind === 'throttled' || outcome.kind === 'fault')
    await ports.messages.release(claim.message, claim.bounds);
  if (outcome.kind === 'fault' && isItsOwn(outcome, open.way))
    throw new Error(`${open.way.provider} cannot send by ${open.way.channel}: ${outcome.code}`);
  const fault = faultIn(outcome, turns);
  const outage = fault && (await keepOutage(ports, open, fault, turns));
  await settleTurns(ports, outcome, turns, outage);
  return { ...(outcome.kind === 'fault' ? { kind: 'back' } : outcome), ...(outage && { outage }) };
};
