import { LIMITS } from '#programme/grammar/message.ts';
import type { Problem } from '#programme/problem.ts';
import { shortestText } from '#publishing/check/shortest-text.ts';
import type { Text } from '#programme/texts-of.ts';

/** How many characters the text at a place may have; a text in a list or a map of its own is a label. */
const limitAt = ([channel, field, index, inner]: Text['path']): number | undefined => {
  if (inner === 'url' || index === 'url') return undefined;
  if (channel === 'rcs') return field === 'suggestions' ? LIMITS.rcs.suggestion : LIMITS.rcs[field as 'title' | 'text'];
  if (channel === 'whatsapp') return field === 'buttons' ? LIMITS.whatsapp.button : undefined;
  return channel === 'email' ? LIMITS.email[field as keyof typeof LIMITS.email] : undefined;
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
