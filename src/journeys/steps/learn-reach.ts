import { deciding, type Walk } from '#journeys/walk.ts';
import type { Next, Outcome } from '#runs/run.ts';
import type { Channel } from '#words/channel.ts';
import { idOf } from '#words/ids.ts';

/** By what the message went that a run waits to hear of. */
const channelIn = (next: Next): Channel | undefined => {
  if (next.kind === 'deliver') return next.command.channel;
  return next.kind === 'listen' ? next.send?.channel : undefined;
};

/** Which channel an outcome tells something of, and what. */
const toldOf = (next: Next, told: Outcome | { readonly kind: 'start' }): readonly [Channel | undefined, boolean] => {
  if (told.kind === 'failed' && told.unreachable) return [channelIn(next), false];
  if (told.kind === 'delivered') return [channelIn(next), true];
  return told.kind === 'reply' ? [told.channel, true] : [undefined, true];
};

/**
 * What is learnt of how the member is reached, where it is news: their address is none on this channel, or is one after all. It is
 * kept with the member, so that other journeys do not try in vain.
 */
export const learnt = (walk: Walk, told: Outcome | { readonly kind: 'start' }): Walk => {
  const { run, member, now } = walk;
  const [channel, reachable] = toldOf(run.next, told);
  if (channel === undefined || member.unreachable.includes(channel) !== reachable) return walk;
  const others = member.unreachable.filter((one) => one !== channel);
  const event = {
    ...{ id: idOf(run.runId, 'reach', channel, run.rev), type: 'reach.changed', source: 'regulars' },
    ...{ time: now.toISOString(), memberId: run.memberId, data: { channel, reachable } },
  };
  const known = { ...member, unreachable: reachable ? others : [...others, channel] };
  return { ...deciding(walk, [{ kind: 'commit', event }]), member: known };
};
