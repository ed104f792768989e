import { VOUCHER } from '#programme/grammar/media.ts';
import type { MessageFile } from '#programme/grammar/message.ts';
import { filesOf } from '#programme/pictures-of.ts';
import type { Found } from '#programme/problem.ts';
import type { Channel } from '#words/channel.ts';
import { noSuch } from '#words/no-such.ts';

/** What lies in media/, by name: what it is by how it begins, and its size in bytes. */
export type MediaFolder = Readonly<Record<string, { readonly type: string | undefined; readonly size: number }>>;

const TYPES = { png: 'image/png', jpg: 'image/jpeg', mp4: 'video/mp4', pdf: 'application/pdf' } as const;
type Kind = 'image' | 'video' | 'application';

const KB = 1_000;
const MB = 1_000 * KB;
/**
 * Bytes at the most: MMS as much as every carrier passes on, RCS and WhatsApp as AWS and Meta take them (End User Messaging, "Media
 * file" of RCS; Cloud API, "Supported media types"). A thousand of a thousand, whatever they count.
 */
const LARGEST: Readonly<Partial<Record<Channel, Readonly<Partial<Record<Kind, number>>>>>> = {
  sms: { image: 600 * KB },
  rcs: { image: 100 * MB },
  whatsapp: { image: 5 * MB, video: 16 * MB, application: 100 * MB },
};

const sized = (bytes: number): string => (bytes < MB ? `${bytes / KB} kB` : `${bytes / MB} MB`);

const flawOf = (name: string, channel: Channel, media: MediaFolder): string | undefined => {
  const file = media[name];
  if (file === undefined) return noSuch('file in media/', name, Object.keys(media));
  const type = Object.entries(TYPES).find(([ending]) => name.endsWith(`.${ending}`))?.[1];
  if (type === undefined) return undefined;
  if (file.type !== type) return `${name} is no ${type} by its content, but ${file.type ?? 'nothing that is known'}`;
  const largest = LARGEST[channel]?.[type.split('/')[0] as Kind];
  if (largest === undefined || file.size <= largest) return undefined;
  return `${name} has ${sized(file.size)}: ${channel} takes at most ${sized(largest)}`;
};

/** Whether each file that a message names is there, is what its name says, and is none too large for the channel it goes by. */
export const checkMedia = (message: MessageFile, media: MediaFolder): readonly Found[] =>
  filesOf(message).flatMap(({ media: name, path, channel }) => {
    const flaw = name === VOUCHER ? undefined : flawOf(name, channel, media);
    return flaw === undefined ? [] : [{ path, message: flaw }];
  });
