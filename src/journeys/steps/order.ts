import { whereOf } from '#journeys/steps/place.ts';
import type { Walk } from '#journeys/walk.ts';
import type { Member } from '#loyalty/member.ts';
import { byHabit, type Habits } from '#messages/habits.ts';
import { priceOf } from '#messages/prices.ts';
import { channelsIn, type MessageFile } from '#programme/grammar/message.ts';
import type { SendStep } from '#programme/grammar/steps/send.ts';
import type { Programme } from '#programme/programme.ts';
import type { Place, Run } from '#runs/run.ts';
import type { Channel } from '#words/channel.ts';

export const isForBestChannel = ({ via }: SendStep): boolean => via === 'best';

/** The channels of a send in the order they are tried: the one the member just answered by comes first. */
export const viaOf = ({ via }: SendStep, { answer, order }: Run): readonly Channel[] => {
  const channels = via === 'best' ? (order?.by ?? []).map(({ channel }) => channel) : via;
  return channels.toSorted((a, b) => Number(b === answer?.channel) - Number(a === answer?.channel));
};

/** The channels of a message for `via: best`. For its price where they live stands for where their number is from: the claim knows that. */
export const bestOf = (
  { settings: { prices } }: Programme,
  { profile }: Member,
  file: MessageFile,
  habits: Habits,
): ReturnType<typeof byHabit> =>
  byHabit(channelsIn(file), habits, (channel) => priceOf(prices, { channel, country: profile['country'] }));

/**
 * The same walk with the order of the channels decided, where that is for the member's habits to say. It is decided once, as the run comes
 * to the send, so that each hop has its place and its id whatever is heard between them.
 */
export const ordered = (walk: Walk, place: Place, step: SendStep): Walk => {
  const { programme, run, habits, member } = walk;
  const at = whereOf(run, place).slice(1).join(' ');
  const file = programme.messages[step.send];
  if (!isForBestChannel(step) || run.order?.at === at || file === undefined) return walk;
  return { ...walk, run: { ...run, order: { at, by: bestOf(programme, member, file, habits) } } };
};
