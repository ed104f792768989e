import type { Channel } from '#words/channel.ts';
import type { Person } from './story.ts';

/** Numbers that nobody has: reserved by the Swedish regulator PTS for fiction, 0701740605 to 0701740699. */
const FIRST = 701_740_605;
const TEXTS: readonly Channel[] = ['sms', 'rcs', 'whatsapp'];
export const EVERYWHERE: readonly Channel[] = [...TEXTS, 'email'];

interface Given {
  readonly profile?: Partial<Person['profile']>;
  readonly past?: Person['past'];
  readonly agreed?: readonly Channel[];
}

/** Somebody in Stockholm, with a number of their own in every story. Who says nothing else agreed to every text long ago. */
export const person = (memberId: string, { profile, past = [], agreed = TEXTS }: Given = {}, nth = 0): Person => ({
  memberId,
  profile: {
    givenName: memberId,
    phone: `+46${FIRST + nth}`,
    email: `${memberId}@mail.example`,
    locale: 'en',
    timeZone: 'Europe/Stockholm',
    country: 'SE',
    ...profile,
  },
  past,
  agreed,
});

/** Somebody who is not a member yet. */
export const stranger = (memberId: string, profile: Given['profile'] = {}, nth = 0): Person =>
  person(memberId, { profile, agreed: [] }, nth);

export const bought = (daysAgo: number, amount = 5_200) =>
  [daysAgo, 'purchase.completed', { amount, currency: 'SEK', store: 'Odenplan' }] as const;
