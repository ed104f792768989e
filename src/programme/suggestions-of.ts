import { Channel } from '#words/channel.ts';
import type { MessageFile } from '#programme/grammar/message.ts';

interface Tap {
  readonly reply: string;
  /** Where it stands in its file. */
  readonly path: readonly PropertyKey[];
}

/** In a block only what can be tapped has a `reply`, however deep it stands: below a card, on one of several, in a list. */
const tapsIn = (value: unknown, path: Tap['path']): readonly Tap[] => {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? value.map((one, at) => [at, one] as const) : Object.entries(value);
  return entries.flatMap(([name, inner]) =>
    name === 'reply' && typeof inner === 'string'
      ? [{ reply: inner, path: [...path, name] }]
      : tapsIn(inner, [...path, name]),
  );
};

/** What the taps of a message mean, on every channel that has something to tap. */
export const suggestionsOf = (file: MessageFile): readonly Tap[] =>
  Channel.options.flatMap((channel) => tapsIn(file[channel], [channel]));
