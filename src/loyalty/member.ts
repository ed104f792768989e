import { ADDRESS_KINDS, type Channel } from '#words/channel.ts';
import type { Attributes } from '#words/profile.ts';
import { boughtOf, type Bought } from '#loyalty/bought.ts';
import { cardsOf, type Card } from '#loyalty/card.ts';
import { offersFor, type Offer } from '#loyalty/catalogue.ts';
import { rewardsOf, type Reward } from '#loyalty/reward.ts';
import { isExternal, type Rules } from '#loyalty/rules.ts';
import { statedBalance } from '#loyalty/stated-balance.ts';
import { tierOf, type Tier } from '#loyalty/tier.ts';
import type { Addresses } from '#members/addresses.ts';
import { attributesOf } from '#members/attributes.ts';
import { exposuresIn, type Exposure } from '#members/exposure.ts';
import { balanceOf, type Balance, type Lot } from '#members/balance.ts';
import type { MemberRow } from '#members/member-row.ts';
import { unreachableBy } from '#members/reach.ts';
import { rhythmOf, type Rhythm } from '#members/rhythm.ts';
import { standingIn, type Standing } from '#members/standing.ts';
import { zoneOf, type MemberZone } from '#members/zone.ts';
import { localTime } from '#time/local-time.ts';

/** What members chose for themselves, and the rest a complaint earned them; it binds above every journey. */
export interface Preferences {
  readonly pausedUntil: string | null;
  readonly frequency: 'all' | 'weekly' | 'losing';
  readonly coolUntil: string | null;
}

/** A member as of an instant: everything that follows from the row, the programme and the time. */
export interface Member extends Standing {
  readonly memberId: string;
  readonly profile: Readonly<Record<string, string>>;
  readonly addresses: Addresses;
  /** Channels on which an address of theirs is none, as far as is known. */
  readonly unreachable: readonly Channel[];
  readonly locale: string | null;
  readonly timeZone: MemberZone;
  readonly today: string;
  readonly balance: Balance;
  readonly lots: readonly Lot[];
  readonly tier: Tier;
  readonly rhythm: Rhythm;
  readonly purchases: number;
  /** Minor units of all purchases. */
  readonly spend: number;
  /** What they bought of what the programme looks for, by its name there. */
  readonly bought: Readonly<Record<string, Bought>>;
  readonly rewards: readonly Reward[];
  /** Rewards they can pay for with their points, the dearest first. */
  readonly offers: readonly Offer[];
  readonly cards: readonly Card[];
  /** Minor units that were earned and not spent. */
  readonly cashback: number;
  /** What a friend names when they join; null until the member has one. */
  readonly referralCode: string | null;
  /** The brand's own, as programme.yaml declares them. */
  readonly attributes: Readonly<Attributes>;
  readonly preferences: Preferences;
  /** Arms of experiments that they were exposed to, the first first. */
  readonly exposures: readonly Exposure[];
}

const ADDRESSES = new Set<string>([...ADDRESS_KINDS, 'locale', 'timeZone']);
export const PROFILE_REGISTERS = [
  'givenName',
  'familyName',
  ...ADDRESS_KINDS,
  'locale',
  'timeZone',
  'country',
  'region',
  'city',
  'birthday',
];

const textIn = (row: MemberRow, name: string): string | null => {
  const value = row.registers[name]?.value;
  return typeof value === 'string' ? value : null;
};

const preferencesOf = (row: MemberRow): Preferences => {
  const frequency = textIn(row, 'frequency');
  return {
    pausedUntil: textIn(row, 'pausedUntil'),
    frequency: frequency === 'weekly' || frequency === 'losing' ? frequency : 'all',
    coolUntil: textIn(row, 'coolUntil'),
  };
};

/** `rules` are a whole programme wherever balance, tier or rewards are looked at; settings alone do for the rest. */
export const memberOf = (row: MemberRow, rules: Rules, now: Date): Member => {
  const { settings } = rules;
  const timeZone = zoneOf(row);
  const today = localTime(now, timeZone.zone).day;
  const profile = Object.fromEntries(
    PROFILE_REGISTERS.flatMap((name) => {
      const value = row.registers[name]?.value;
      return typeof value === 'string' ? [[name, value] as const] : [];
    }),
  );
  const locale = profile['locale'] ?? null;
  const { balance, lots } = isExternal(rules) ? statedBalance(row, today) : balanceOf(row, today);
  const tier = tierOf(row, rules, today);
  return {
    memberId: row.memberId,
    profile: Object.fromEntries(Object.entries(profile).filter(([name]) => !ADDRESSES.has(name))),
    addresses: {
      phone: profile['phone'] ?? null,
      email: profile['email'] ?? null,
      app: profile['app'] ?? null,
      push: profile['push'] ?? null,
      messenger: profile['messenger'] ?? null,
    },
    unreachable: unreachableBy(row, now),
    locale,
    timeZone,
    today,
    balance,
    lots,
    tier,
    ...standingIn(row),
    rhythm: rhythmOf(row, settings, now),
    purchases: row.counters['purchases'] ?? 0,
    spend: row.counters['revenue'] ?? 0,
    bought: boughtOf(row, settings, { today, now }),
    rewards: rewardsOf(row, rules, locale, now),
    offers: offersFor(row, rules, { points: balance.points, tier: tier.tier, locale }),
    cards: cardsOf(row, rules, locale),
    cashback: row.counters['cashback'] ?? 0,
    referralCode: textIn(row, 'referralCode'),
    attributes: attributesOf(row, settings),
    preferences: preferencesOf(row),
    exposures: exposuresIn(row.registers),
  };
};
