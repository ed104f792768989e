import { lineOf, patienceOf } from '#channels/patience.ts';
import type { Hold } from '#channels/hold.ts';
import type { Batch } from '#channels/look-first.ts';
import type { SendPorts, Sent } from '#channels/send-ports.ts';
import { LONGEST_DELAY_SECONDS, type SendCommand } from '#messages/command.ts';
import { messageRow } from '#messages/message-row.ts';
import type { Way } from '#messages/outage.ts';
import { SHORTEST_HOP_SECONDS, type Outgoing } from '#messages/sender.ts';
import { partsOf } from '#messages/parts.ts';
import type { Asking, Called } from '#messages/turns.ts';
import type { Verdict } from '#consent/verdict.ts';
import type { Programme } from '#programme/programme.ts';

/** A command on its way, under the programme it goes by. */
export interface Errand {
  readonly programme: Programme;
  readonly command: SendCommand;
  readonly token: string | undefined;
  readonly batch: Batch;
}

/** When a message waits no longer, in milliseconds since 1970. */
const endOfPatience = ({ programme, command }: Errand, now: Date): number =>
  (command.since === undefined ? now.getTime() : Date.parse(command.since)) + patienceOf(programme, command) * 1_000;

/** What a message asks of its sender. */
export const askingOf = (errand: Errand, way: Way, message: Outgoing, now: Date): Asking => {
  const { command, batch } = errand;
  const until = endOfPatience(errand, now);
  return {
    way,
    line: lineOf(command),
    parts: partsOf(message.channel, message.content),
    turn: command.turn,
    until,
    together: batch.together,
    holding: batch.holding,
  };
};

const verdictOf = (rule: 'pace' | 'expired', { channel }: SendCommand, now: Date, at?: number): Verdict => ({
  ...{ allow: false, rule, at: now.toISOString(), looked: { line: channel } },
  ...(at !== undefined && { nextEligible: new Date(at).toISOString() }),
});

/** Marketing whose run would give the hop up before it is called: that many wait shall not cost a dearer channel. */
const outlasts = ({ command, token }: Errand, { at, turn }: Called): boolean =>
  turn !== undefined &&
  token !== undefined &&
  command.kind === 'journey' &&
  command.class === 'marketing' &&
  command.lapsesAt !== undefined &&
  at > Date.parse(command.lapsesAt) - SHORTEST_HOP_SECONDS * 1_000;

/** What a message does that is not called yet and is not put back into its queue: it has waited too long, or its run waits for it. */
export const holdForTurn = (errand: Errand, called: Called, now: Date): Hold | undefined => {
  const { command } = errand;
  if (endOfPatience(errand, now) <= now.getTime()) return { verdict: verdictOf('expired', command, now), waits: false };
  return outlasts(errand, called) ? { verdict: verdictOf('pace', command, now, called.at), waits: true } : undefined;
};

/**
 * The one place where a message waits for its sender: back into its queue, hidden until it is called, or for as long as SQS hides a
 * message. What waits longer than that says so in `explain`. Nothing of it fails.
 */
export const waitForTurn = async (ports: SendPorts, errand: Errand, { at, look = at, turn }: Called): Promise<Sent> => {
  const { command, token } = errand;
  const now = ports.now();
  const since = command.since ?? now.toISOString();
  const seconds = Math.floor((Math.min(look, endOfPatience(errand, now)) - now.getTime()) / 1_000);
  if (seconds > LONGEST_DELAY_SECONDS && command.since === undefined) {
    const verdict = verdictOf('pace', command, now, at);
    const reached = { state: 'deferred', verdict, timeline: { deferred: now.toISOString() } } as const;
    await ports.messages.refuse(messageRow(command, command.channel, now, reached));
  }
  // As the member will be then: the hour they answer most is over.
  const unseen = command.kind === 'journey' ? { ...command, seen: undefined, timing: undefined } : command;
  await ports.outbox.again({ ...unseen, since, turn }, Math.min(Math.max(seconds, 1), LONGEST_DELAY_SECONDS), token);
  return { state: 'deferred', rule: 'pace', waited: Math.round((now.getTime() - Date.parse(since)) / 1_000) };
};
