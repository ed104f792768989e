import { pair, type Pair } from '#consent/consent.ts';
import { normalise } from '#consent/keywords.ts';
import { CHANNELS, channelsAt, type AddressKind, type Channel } from '#words/channel.ts';
import type { MessagePage } from '#messages/message.ts';
import type { Settings } from '#programme/grammar/settings.ts';

/** What a stop takes back; no pairs means everything on every address of the person. */
export interface Scope {
  readonly pairs: readonly Pair[];
  /** Present when only one topic is meant. */
  readonly topic?: string;
}

export const EVERYTHING: Scope = { pairs: [] };

/**
 * The topic of the last message that a journey sent, of a member whose address does not say it: what a person who answers most
 * likely means. Nobody knows it where there are more messages than a page has.
 */
export const lastTopic = ({ messages, next }: MessagePage): string | undefined =>
  next === undefined
    ? messages.findLast(({ direction, topic }) => direction === 'out' && topic !== undefined)?.topic
    : undefined;

/** One topic on every channel of the address that it was said from: a phone, where nobody says otherwise. */
export const topicScope = (topic: string | undefined, from: AddressKind = 'phone'): Scope =>
  topic === undefined ? EVERYTHING : { pairs: channelsAt(from).map((channel) => pair(channel, topic)), topic };

/** STOP ALL means all, whatever the programme says of STOP. */
const ALL = new Set(['stop all', 'stopall', 'unsubscribe all'].map(normalise));

export const scopeOf = (
  text: string,
  channel: Channel,
  { revocation, topics }: Settings,
  topic: string | undefined,
): Scope => {
  if (text.split('\n').some((line) => ALL.has(normalise(line)))) return EVERYTHING;
  switch (revocation.scope) {
    case 'everything':
      return EVERYTHING;
    case 'channel':
      return { pairs: Object.keys(topics).map((one) => pair(channel, one)) };
    case 'topic':
      return topicScope(topic, CHANNELS[channel].address);
  }
};
