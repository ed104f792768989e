import { Channel } from '#words/channel.ts';
import { LIMITS } from '#programme/grammar/message.ts';
import type { Problem } from '#programme/problem.ts';
import { shortestText } from '#publishing/check/shortest-text.ts';
import type { Text } from '#programme/texts-of.ts';

/** How many characters the text at a place may have; a text in a list or a map of its own is a label. */
const limitAt = ([channel, field, index, inner]: Text['path']): number | undefined => {
  const of = Channel.safeParse(channel);
  if (inner === 'url' || index === 'url' || !of.success) return undefined;
  const limits: Readonly<Record<PropertyKey, number>> = LIMITS[of.data];
  return field === undefined ? undefined : limits[field];
};

/** A text that is longer than its channel shows, whatever it is filled with. */
export const tooLong = (
  { path, text }: Text,
  values: Readonly<Record<string, string>>,
): Omit<Problem, 'file'> | undefined => {
  const limit = limitAt(path);
  const { length } = shortestText(text, values);
  return limit === undefined || length <= limit
    ? undefined
    : { path, message: `expected at most ${limit} characters, not ${length}` };
};
