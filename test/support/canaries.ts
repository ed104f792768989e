import type { eventData } from '#words/event.ts';

/** Values that stand nowhere else, to be looked for after an erasure. */
export const createCanaries = () => {
  const planted: string[] = [];
  const plant = (value: string): string => {
    planted.push(value);
    return value;
  };
  let count = 0;
  const word = (): string => plant(`canary-${String((count += 1)).padStart(3, '0')}-qzx`);
  return {
    planted,
    plant,
    word,
    /** Those that stand in a text; JSON writes every one of them as it is. */
    foundIn: (text: string): readonly string[] => planted.filter((value) => text.includes(value)),
  };
};
export type Canaries = ReturnType<typeof createCanaries>;

/** Balances are stated only where another engine keeps them. */
type Known = Exclude<keyof typeof eventData, 'balance.stated'>;

/** Data for every known type with a canary in every field that takes free text. */
export const canaryData = ({ word, plant }: Canaries, phone: string) => {
  const reward = { rewardId: word(), title: word() };
  const currency = 'USD';
  const profile = () => ({
    givenName: word(),
    familyName: word(),
    phone: plant(phone),
    email: `${word()}@example.com`,
    locale: 'sv-SE',
    timeZone: 'Europe/Stockholm',
    country: 'SE',
    city: word(),
    birthday: plant('1931-02-17'),
  });
  const data: Readonly<Record<Known, object>> = {
    'member.enrolled': profile(),
    'member.updated': { familyName: word(), email: `${word()}@example.com` },
    'points.earned': { points: 460, reason: word() },
    'points.spent': { points: 5, reason: word() },
    'purchase.refunded': { reverses: 'p1', reason: word() },
    'purchase.corrected': { reverses: 'p1', amount: 100, store: word(), reason: word() },
    'redemption.cancelled': { redemptionId: 'none', reason: word() },
    'points.adjusted': { points: 2, reason: word() },
    'points.expiring': { points: 5, expiresAt: '2030-05-31' },
    'points.expired': { points: 1 },
    'tier.changed': { tier: word() },
    'tier.progressed': { progress: 0.5 },
    'reward.unlocked': reward,
    'reward.redeemed': reward,
    'purchase.completed': { amount: 1250, currency, items: 2, store: word() },
    'cart.abandoned': { amount: 900, currency, url: `https://shop.example/${word()}` },
    'app.opened': {},
    'stamp.earned': { stamps: 1, reason: word() },
    'card.filled': { card: word(), count: 1 },
    'cashback.earned': { amount: 100, currency, reason: word() },
    'cashback.spent': { amount: 10, currency, reason: word() },
    'milestone.reached': { milestone: word(), of: 'spend', at: 1 },
    'referral.completed': { referredId: word() },
    'bonus.announced': { [word()]: { deep: [word(), { deeper: word() }] } },
    'consent.captured': {
      state: 'granted',
      channels: ['sms'],
      topics: ['offers'],
      source: 'import',
      ip: plant('203.0.113.77'),
      store: word(),
      words: word(),
    },
  };
  return { ...data, 'survey.answered': { answer: word(), email: `${word()}@example.com` } };
};
