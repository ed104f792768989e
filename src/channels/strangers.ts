import type { Bound, BoundLimit } from '#consent/bounds.ts';
import type { Verdict } from '#consent/verdict.ts';
import { countryAt, prefixOf, type Reached } from '#channels/reached.ts';
import { setOff } from '#channels/set-off.ts';
import type { SendCommand } from '#messages/command.ts';
import type { Limit } from '#programme/grammar/strangers.ts';
import type { Programme } from '#programme/programme.ts';
import { CHANNELS, isWithheld } from '#words/channel.ts';
import { seconds } from '#words/parts.ts';

/** A tally takes no more than this in its longest window, so that few want the same row at the same moment. */
const TALLY_MAX = 500;

/**
 * Numbers of countries that are not on the programme's list get nothing but the confirmation of their stop, and none what its
 * channel delivers nowhere in their country.
 */
export const countryVerdict = (
  programme: Programme,
  command: SendCommand,
  reached: Reached,
  now: Date,
): Verdict | undefined => {
  const { countries } = programme.settings;
  const country = countryAt(reached);
  if (country === undefined) return undefined;
  const { channel } = command;
  if (command.kind === 'journey' && isWithheld(channel, command.class, country))
    return { allow: false, rule: 'withheld', at: now.toISOString(), looked: { country, channel } };
  if (countries === undefined || countries.includes(country)) return undefined;
  if (setOff(programme, command) === 'stops') return undefined;
  return { allow: false, rule: 'country', at: now.toISOString(), looked: { country } };
};

const hashOf = (text: string): number =>
  Array.from(text).reduce((hash, char) => (hash * 31 + char.charCodeAt(0)) % 65_521, 7);

/** A large limit is shared out among several tallies: a message always wants the same one, and together they never pass it. */
const tallied = (name: string, limits: readonly Limit[], messageId: string): Pick<Bound, 'tally' | 'limits'> => {
  const all = limits.map(({ max }) => max);
  const tallies = Math.min(...all, Math.ceil(Math.max(...all) / TALLY_MAX));
  const at = hashOf(messageId) % tallies;
  const shared = ({ max, per }: Limit): BoundLimit => ({
    max,
    share: Math.floor(max / tallies) + (at < max % tallies ? 1 : 0),
    seconds: seconds(per),
  });
  return { tally: tallies === 1 ? name : `${name}#${at}`, limits: limits.map(shared) };
};

/**
 * The limits on a message that a stranger set off. Marketing leaves the address to the caps on a person. An answer to a member
 * counts for their number and its block alone, so that a campaign which many answer uses up no country.
 */
export const boundsOf = (
  programme: Programme,
  command: SendCommand,
  reached: Reached,
  address: string,
): readonly Bound[] => {
  const what = setOff(programme, command);
  if (what === undefined) return [];
  const capped = command.kind === 'journey' && command.class === 'marketing';
  const wide = what === 'questions' || reached.row === undefined;
  const names = {
    address: capped ? undefined : address,
    prefix: prefixOf(reached),
    country: wide ? countryAt(reached) : undefined,
    brand: wide ? CHANNELS[command.channel].address : undefined,
  };
  const limits: Readonly<Record<string, readonly Limit[]>> = programme.settings.strangers[what];
  return Object.entries(names).flatMap(([of, name]): readonly Bound[] => {
    const own = limits[of] ?? [];
    if (name === undefined || own.length === 0) return [];
    return [{ ...tallied(`${what}#${of}#${name}`, own, command.messageId), looked: { what, of } }];
  });
};

/** What an operator should look at: a limit that many numbers share is used up. Of the number it has the block at most. */
export interface Unusual {
  readonly what: string;
  readonly of: string;
  readonly prefix?: string;
  readonly country?: string;
}

export const unusualOf = ({ rule, looked }: Verdict, reached: Reached): Unusual | undefined => {
  if (rule !== 'bounded' || looked['of'] === 'address') return undefined;
  const [prefix, country] = [prefixOf(reached), countryAt(reached)];
  return {
    what: String(looked['what']),
    of: String(looked['of']),
    ...(prefix === undefined ? {} : { prefix }),
    ...(country === undefined ? {} : { country }),
  };
};
