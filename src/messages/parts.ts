import type { Content } from '#messages/sender.ts';
import { smsCost } from '#messages/sms-segments.ts';
import type { Channel } from '#words/channel.ts';

/** As a carrier counts a message at its sender: a text by its segments; with a picture it is one MMS, and one is all else. */
export const partsOf = (channel: Channel, content: Content): number =>
  channel === 'sms' && content.kind === 'text' && content.picture === undefined ? smsCost(content.text).segments : 1;

/** Letters of a unit of rich RCS: Google counts bytes, AWS says characters; bytes are never fewer. */
const RICH_BYTES = 160;

/** What a phone does at a tap that leaves a text a text; a map, a calendar or a question where somebody is makes it rich media. */
const isPlain = (button: object): boolean => !['calendar', 'place', 'ask'].some((kind) => kind in button);

/**
 * As it is billed. RCS in the US counts a text by 160 bytes of UTF-8, without what can be tapped below it; cards, and what is not plain, are
 * rich media at one price, as everything is elsewhere.
 */
export const billedParts = (channel: Channel, content: Content, country: string | undefined): number => {
  if (channel !== 'rcs' || country !== 'US') return partsOf(channel, content);
  if (content.kind !== 'text' && !(content.kind === 'prompt' && content.buttons.every(isPlain))) return 1;
  return Math.ceil(Buffer.byteLength(content.text) / RICH_BYTES);
};
