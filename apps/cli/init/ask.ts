import type { Readable, Writable } from 'node:stream';
import { createInterface, type Interface } from 'node:readline/promises';
import { InvalidArgumentError } from 'commander';
import { Misuse } from '../errors.ts';
import { brandOf, channelsOf, countriesOf, languagesOf, type Choices } from './choices.ts';

/** What was said on the command line. */
export type Said = { readonly [K in keyof Choices]?: Choices[K] | undefined };

/** Until the answer is one, or nobody answers any more. */
const asked = async <T>(talk: Interface, question: string, usual: string, read: (text: string) => T): Promise<T> => {
  for (let reason = ''; ;) {
    const answer = await talk.question(`${reason}${question} (${usual}): `);
    try {
      return read(answer.trim() === '' ? usual : answer);
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error;
      reason = `  ${error.message}\n`;
    }
  }
};

const journeysOf = (text: string): Choices['journeys'] => {
  const word = text.trim().toLowerCase();
  if (word !== 'few' && word !== 'all') throw new InvalidArgumentError('expected few or all.');
  return word;
};

/** Asks at a terminal for what was not said, each question with what is usual; whoever leaves has written nothing. */
export const ask = async (said: Said, usual: Choices, input: Readable, output: Writable): Promise<Choices> => {
  const talk = createInterface({ input, output });
  const left = new Promise<never>((_, reject) => {
    talk.once('close', () => {
      reject(new Misuse('nothing was written'));
    });
  });
  const all = async (): Promise<Choices> => ({
    brand: said.brand ?? (await asked(talk, 'Name of the brand', usual.brand, brandOf)),
    languages: said.languages ?? (await asked(talk, 'Languages', usual.languages.join(','), languagesOf)),
    countries: said.countries ?? (await asked(talk, 'Countries', usual.countries.join(','), countriesOf)),
    channels: said.channels ?? (await asked(talk, 'Channels', usual.channels.join(','), channelsOf)),
    journeys: said.journeys ?? (await asked(talk, 'Journeys, few or all', usual.journeys, journeysOf)),
  });
  try {
    return await Promise.race([all(), left]);
  } finally {
    talk.removeAllListeners('close').close();
  }
};
