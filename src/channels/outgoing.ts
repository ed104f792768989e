import type { Hold } from '#channels/hold.ts';
import type { Prepared } from '#channels/prepare.ts';
import type { JourneyCommand, SendCommand } from '#messages/command.ts';
import { SHORTEST_HOP_SECONDS, type Outgoing } from '#messages/sender.ts';

/** Until its run tries another channel. */
const secondsLeft = ({ lapsesAt }: JourneyCommand, now: Date): number =>
  lapsesAt === undefined ? Infinity : Math.floor((Date.parse(lapsesAt) - now.getTime()) / 1000);

/** A hop that its run gives up before it could arrive is not sent. */
export const lapsed = (command: SendCommand, now: Date): Hold | undefined => {
  if (command.kind !== 'journey' || secondsLeft(command, now) >= SHORTEST_HOP_SECONDS) return undefined;
  const looked = { lapsesAt: command.lapsesAt ?? '' };
  return { verdict: { allow: false, rule: 'expired', at: now.toISOString(), looked }, waits: false };
};

/** A prepared message as its carrier gets it, with the time that is left to its hop. */
export const outgoingOf = (
  command: SendCommand,
  { claim: { message }, to, rendered }: Extract<Prepared, { readonly ok: true }>,
  now: Date,
): Outgoing => {
  const { memberId, messageId, class: type } = message;
  const left = command.kind === 'journey' ? secondsLeft(command, now) : Infinity;
  return {
    ...{ channel: command.channel, to, memberId, messageId, content: rendered.content },
    class: type === 'inbound' ? 'response' : type,
    ...(left === Infinity ? {} : { timeToLive: left }),
  };
};
