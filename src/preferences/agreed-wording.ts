import { Channel } from '#words/channel.ts';
import type { Wording } from '#consent/consent.ts';
import { wordingFor } from '#programme/localized.ts';
import type { Settings } from '#programme/grammar/settings.ts';

/** What ticking a box of these channels agrees to. */
export interface Agreed {
  readonly wording: Wording;
  readonly channels: readonly Channel[];
}

/** The brand's wording for this page, else its newest that names the channel, else its newest for every channel. */
const idFor = (settings: Settings, channel: Channel): string | undefined => {
  const all = Object.entries(settings.wording);
  const covering = all.filter(([, { channels }]) => channels === undefined || channels.includes(channel));
  const own = covering.find(([id]) => id === 'preferences');
  const named = covering.findLast(([, { channels }]) => channels !== undefined);
  return (own ?? named ?? covering.at(-1))?.[0];
};

/** The wordings in force, each with its channels; a channel without one cannot be turned on. */
export const agreedWordings = (settings: Settings, locale: string | null): readonly Agreed[] => {
  const byId = Map.groupBy(Channel.options, (channel) => idFor(settings, channel));
  return [...byId].flatMap(([id, channels]) => {
    const wording = id === undefined ? undefined : wordingFor(settings, id, locale);
    return wording === undefined ? [] : [{ wording, channels }];
  });
};
