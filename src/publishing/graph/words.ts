import { CHANNELS, type Channel } from '#words/channel.ts';

export const channelName = (channel: Channel): string => CHANNELS[channel].name;

const AND = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' });
export const all = (words: readonly string[]): string => AND.format(words);
export const any = (words: readonly string[]): string => OR.format(words);

/** The zone of a time, in words. */
export const zoneIn = (zone: string): string => (zone === 'member' ? 'where the member is' : `in ${zone}`);

/**
 * A text on one line, without what XML 1.0 may not hold (control characters, half pairs) and without what turns the
 * direction of the text after it.
 */
export const plain = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}\uFFFE\uFFFF]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
