import type { Member } from '#loyalty/member.ts';
import { wordingFor } from '#programme/localized.ts';
import type { Settings } from '#programme/grammar/settings.ts';

type Values = Readonly<Record<string, unknown>>;

/** The member as conditions and templates see it. */
const memberValues = (member: Member): Values => ({
  id: member.memberId,
  givenName: member.profile['givenName'] ?? '',
  familyName: member.profile['familyName'] ?? '',
  city: member.profile['city'] ?? '',
  country: member.profile['country'] ?? '',
  locale: member.locale ?? '',
  points: member.balance.points,
  earned: member.balance.earned,
  spent: member.balance.spent,
  tier: member.tier.tier,
  tierName: member.tier.name,
  tierProgress: member.tier.progress,
  nextTier: member.tier.next?.tier ?? '',
  nextTierName: member.tier.next?.name ?? '',
  pointsToNextTier: member.tier.next?.pointsToGo ?? 0,
  tierUntil: member.tier.until ?? '',
  cashback: member.cashback,
  referralCode: member.referralCode ?? '',
  attributes: member.attributes,
  stage: member.stage,
  stageDays: member.rhythm.stageDays,
  segments: member.segments,
  purchases: member.purchases,
  bought: Object.fromEntries(Object.entries(member.bought).map(([name, { count, days }]) => [name, { count, days }])),
  spend: member.spend,
  overdue: member.rhythm.overdue,
  silentDays: member.rhythm.silentDays,
  memberDays: member.rhythm.memberDays,
  rewards: member.rewards.filter((reward) => reward.state === 'unlocked').map((reward) => reward.title),
  offers: member.offers.map((offer) => offer.title),
});

/** Points of the lot a reminder is about, as they are now: what was spent meanwhile is gone from them. */
const expiringValues = (member: Member, facts: Values): Values => {
  const on = facts['expiresOn'];
  if (typeof on !== 'string') return { expiring: {} };
  const lot = member.lots.find((one) => one.expiresOn === on);
  return { expiring: { on, days: Number(facts['days']), points: lot?.remaining ?? 0 } };
};

interface Around {
  /** The member before the event that triggers. */
  readonly before?: Member | undefined;
  readonly now?: Date | undefined;
}

/** Everything a condition or a template may name. `before` is absent outside triggers, `run` outside runs. */
export const contextOf = (settings: Settings, member: Member, facts: Values, { before, now }: Around = {}): Values => ({
  member: memberValues(member),
  ...(before === undefined ? {} : { before: memberValues(before) }),
  ...(now === undefined ? {} : { now }),
  event: facts['event'] ?? {},
  run: facts['run'] ?? {},
  brand: settings.brand,
  ...expiringValues(member, facts),
  ...(typeof facts['wording'] === 'string'
    ? { wording: wordingFor(settings, facts['wording'], member.locale) ?? {} }
    : {}),
});
