import { createHash } from 'node:crypto';
import type { Channel, Settings } from './model.ts';
import { countryOf } from './numbers.ts';

/** What a provider shows of who wrote: a number, an id, or both. */
export interface Spellings {
  readonly phone?: string;
  readonly userId?: string;
}

/** How carriers and WhatsApp write mobiles of some countries besides the plan: Mexico's 1, Brazil's eight digits. */
const OTHERWISE: readonly (readonly [RegExp, string])[] = [
  [/^\+52(\d{10})$/, '+521$1'],
  [/^\+55(\d{2})9(\d{8})$/, '+55$1$2'],
];
export const otherSpelling = (number: string): string => {
  const found = OTHERWISE.find(([plan]) => plan.test(number));
  return found === undefined ? number : number.replace(...found);
};

/** The business-scoped id that WhatsApp has for whoever has this number: the first, or a later one. */
export const userIdOf = (number: string, ids = 0): string => {
  const hash = createHash('sha256').update(ids === 0 ? number : `${number} ${ids}`);
  return `${countryOf(number)}.${BigInt(`0x${hash.digest('hex').slice(0, 16)}`)}`;
};

/** The page-scoped id that Messenger has for whoever has this number. */
export const pageScopedId = (number: string): string =>
  `24${BigInt(`0x${createHash('sha256').update(`messenger ${number}`).digest('hex').slice(0, 11)}`)
    .toString()
    .padStart(14, '0')}`;

export const spellingsOf = (number: string, { shownAs, ids }: Pick<Settings, 'shownAs' | 'ids'>): Spellings => ({
  ...(shownAs !== 'id' && { phone: shownAs === 'other-spelling' ? otherSpelling(number) : number }),
  ...((shownAs === 'id' || shownAs === 'number-and-id') && { userId: userIdOf(number, ids) }),
});

/** The same on one channel: Messenger knows nobody's number. */
export const shownOn = (channel: Channel, number: string, settings: Pick<Settings, 'shownAs' | 'ids'>): Spellings =>
  channel === 'messenger' ? { userId: pageScopedId(number) } : spellingsOf(number, settings);
