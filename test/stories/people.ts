import type { Pair } from '#consent/consent.ts';
import type { Past, Person } from './story.ts';

/** Numbers that nobody has: reserved by the Swedish regulator PTS for fiction, 0701740605 to 0701740699. */
const FIRST = 701_740_605;

const TOPICS = ['rewards', 'offers', 'service'] as const;
export const TEXTS: readonly Pair[] = (['sms', 'rcs', 'whatsapp'] as const).flatMap((channel) =>
  TOPICS.map((topic): Pair => `${channel}:${topic}`),
);
export const MAILS: readonly Pair[] = TOPICS.map((topic): Pair => `email:${topic}`);

interface Given extends Partial<Omit<Person, 'memberId' | 'profile'>> {
  readonly profile?: Partial<Person['profile']>;
  /** Joins in the story. */
  readonly stranger?: true;
}

/** Makes people, each with a number of their own. Who says nothing else joined 100 days ago and agreed to every text. */
export const peopleMaker = () => {
  let numbers = FIRST;
  return (memberId: string, { profile, stranger, ...given }: Given = {}): Person => ({
    memberId,
    profile: {
      givenName: `${memberId.slice(0, 1).toUpperCase()}${memberId.slice(1)}`,
      phone: `+46${(numbers += 1) - 1}`,
      email: `${memberId}@mail.example`,
      locale: 'sv-SE',
      timeZone: 'Europe/Stockholm',
      country: 'SE',
      ...profile,
    },
    past: [],
    consents: stranger === undefined ? TEXTS : [],
    ...(stranger === undefined ? { joinedDaysAgo: 100 } : {}),
    ...given,
  });
};

export const bought = (daysAgo: number, amount = 5_200): Past => ({
  daysAgo,
  event: 'purchase.completed',
  data: { amount, currency: 'SEK', store: 'Odenplan' },
});
/** So many purchases, so many days apart, the last of them so long ago. */
export const boughtOften = (times: number, lastDaysAgo: number, gapDays: number, amount?: number): readonly Past[] =>
  Array.from({ length: times }, (_, at) => bought(lastDaysAgo + at * gapDays, amount));

export const earned = (daysAgo: number, points: number, expiresAt?: string): Past => ({
  daysAgo,
  event: 'points.earned',
  data: { points, ...(expiresAt === undefined ? {} : { expiresAt }) },
});
export const unlocked = (daysAgo: number): Past => ({
  daysAgo,
  event: 'reward.unlocked',
  data: { rewardId: 'free-drink', title: 'Any drink' },
});
export const inTier = (daysAgo: number, tier: string, until: string): Past => ({
  daysAgo,
  event: 'tier.changed',
  data: { tier, until },
});
export const knows = (daysAgo: number, attributes: Readonly<Record<string, unknown>>): Past => ({
  daysAgo,
  event: 'member.updated',
  data: { attributes },
});
