import { InvalidArgumentError } from 'commander';
import { isSupportedCountry } from 'libphonenumber-js';
import { CHANNELS, Channel } from '#words/channel.ts';

/** Languages in which the starter's texts are written. */
export const LANGUAGES = ['en', 'sv', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a team says of itself before it has a repository. */
export interface Choices {
  readonly brand: string;
  /** The first is the brand's own. */
  readonly languages: readonly [Language, ...Language[]];
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly [string, ...string[]];
  readonly channels: readonly [Channel, ...Channel[]];
  readonly journeys: 'few' | 'all';
}

const listOf = <T extends string>(text: string, read: (word: string) => T): [T, ...T[]] => {
  const words = text.split(',').flatMap((word) => (word.trim() === '' ? [] : [read(word.trim())]));
  const [first, ...rest] = new Set(words);
  if (first === undefined) throw new InvalidArgumentError('expected at least one.');
  return [first, ...rest];
};

/** As members read it; it goes into texts that are templates, and into the name that carriers see. */
export const brandOf = (text: string): string => {
  const name = text.trim();
  if (name === '' || name.length > 40) throw new InvalidArgumentError('expected 1 to 40 characters.');
  if (/[{}<>\p{Cc}]/u.test(name)) throw new InvalidArgumentError('expected a name without { } < >.');
  return name;
};

export const languagesOf = (text: string): Choices['languages'] =>
  listOf(text, (word) => {
    const language = LANGUAGES.find((one) => one === word.toLowerCase());
    if (language === undefined)
      throw new InvalidArgumentError(
        `there are texts in ${LANGUAGES.join(', ')}; others are written into the files afterwards.`,
      );
    return language;
  });

export const countriesOf = (text: string): Choices['countries'] =>
  listOf(text, (word) => {
    const code = word.toUpperCase();
    if (!isSupportedCountry(code))
      throw new InvalidArgumentError(`${word}: expected codes of countries such as SE,US.`);
    return code;
  });

/** A YES is asked for by text, so that the other channels of a phone come with it. */
export const channelsOf = (text: string): Choices['channels'] => {
  const chosen = listOf(text, (word) => {
    const channel = Channel.safeParse(word.toLowerCase());
    if (!channel.success) throw new InvalidArgumentError(`expected some of ${Channel.options.join(', ')}.`);
    return channel.data;
  });
  if (chosen.some((one) => CHANNELS[one].address === 'phone') && !chosen.includes('sms'))
    throw new InvalidArgumentError('rcs and whatsapp come with sms, by which the YES is asked for.');
  return chosen;
};

/** A brand from the name of a folder: `corner-shop` is Corner Shop. */
export const brandIn = (folder: string): string => {
  const words = folder.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const name = words.map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`).join(' ');
  return name === '' ? 'Corner Shop' : name.slice(0, 40).trim();
};

export const defaultsFor = (folder: string): Choices => ({
  brand: brandIn(folder),
  languages: ['en'],
  countries: ['US'],
  channels: ['rcs', 'whatsapp', 'sms', 'email'],
  journeys: 'few',
});
