import { Channel } from '#words/channel.ts';
import type { MessageFile } from '#programme/grammar/message.ts';

interface Shown {
  /** A file of media/, or `VOUCHER`. */
  readonly media: string;
  /** Where it stands in its file. */
  readonly path: readonly PropertyKey[];
}

/** In a block only a picture is a `media` or an `image`, however deep it stands. */
const PICTURES = ['media', 'image'];
/** As only a file is one of these. */
const FILES = [...PICTURES, 'video', 'document'];

const shownIn = (value: unknown, names: readonly string[], path: Shown['path']): readonly Shown[] => {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? value.map((one, at) => [at, one] as const) : Object.entries(value);
  return entries.flatMap(([name, inner]) =>
    names.includes(String(name)) && typeof inner === 'string'
      ? [{ media: inner, path: [...path, name] }]
      : shownIn(inner, names, [...path, name]),
  );
};

/** The pictures that a message shows, on every channel that has any. */
export const picturesOf = (file: MessageFile): readonly Shown[] =>
  Channel.options.flatMap((channel) => shownIn(file[channel], PICTURES, [channel]));

/** The same with films and documents, and by which channel each goes. */
export const filesOf = (file: MessageFile): readonly (Shown & { readonly channel: Channel })[] =>
  Channel.options.flatMap((channel) =>
    shownIn(file[channel], FILES, [channel]).map((shown) => ({ ...shown, channel })),
  );
