import type { Pair } from '#consent/consent.ts';
import { textFor } from '#programme/localized.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import type { Language } from '#preferences/languages.ts';
import { channelOf, topicOf } from '#preferences/reachable.ts';
import { texts } from '#preferences/texts/texts.ts';

export const channelName = (channel: string, language: Language): string => {
  const names: Readonly<Record<string, string>> = texts[language].channels;
  return names[channel] ?? channel;
};

export const topicName = (topic: string, { topics, brand }: Settings, language: Language): string => {
  const name = topics[topic]?.name;
  return name === undefined ? topic : textFor(name, language, brand.language);
};

/** `Offers and news (Text message, Email)`, one for each topic. */
export const sayPairs = (pairs: readonly Pair[], settings: Settings, language: Language): readonly string[] =>
  [...Map.groupBy(pairs, topicOf)].map(([topic, its]) => {
    const channels = its.map((pair) => channelName(channelOf(pair), language));
    return `${topicName(topic, settings, language)} (${channels.join(', ')})`;
  });
