import type { Settings } from '#journeys/programme.ts';
import { balanceOf, type Balance, type Lot } from '#members/balance.ts';
import type { MemberRow } from '#members/member-row.ts';
import { zoneOf, type MemberZone } from '#members/zone.ts';
import { localTime } from '#time/local-time.ts';

export interface Reward {
  readonly rewardId: string;
  readonly title: string;
  readonly state: 'unlocked' | 'requested' | 'redeemed';
  readonly unlockedAt: string;
}

export interface Tier {
  readonly tier: string;
  readonly name: string;
  /** 0 to 1: earned points over what the next tier asks for. */
  readonly progress: number;
  readonly next: {
    readonly tier: string;
    readonly name: string;
    readonly from: number;
    readonly pointsToGo: number;
  } | null;
}

/** What members chose for themselves, and the rest a complaint earned them; it binds above every journey. */
export interface Preferences {
  readonly pausedUntil: string | null;
  readonly frequency: 'all' | 'weekly' | 'losing';
  readonly coolUntil: string | null;
}

/** A member as of an instant: everything that follows from the row, the programme and the time. */
export interface Member {
  readonly memberId: string;
  readonly profile: Readonly<Record<string, string>>;
  readonly addresses: { readonly phone: string | null; readonly email: string | null };
  readonly locale: string | null;
  readonly timeZone: MemberZone;
  readonly today: string;
  readonly balance: Balance;
  readonly lots: readonly Lot[];
  readonly tier: Tier;
  readonly lifecycle: 'new' | 'active' | 'at-risk' | 'lapsed';
  readonly rewards: readonly Reward[];
  readonly preferences: Preferences;
}

const ADDRESSES = new Set(['phone', 'email', 'locale', 'timeZone']);
export const PROFILE_REGISTERS = [
  'givenName',
  'familyName',
  'phone',
  'email',
  'locale',
  'timeZone',
  'country',
  'region',
  'city',
  'birthday',
];

const tierOf = (row: MemberRow, settings: Settings): Tier => {
  const earned = row.counters['earned'] ?? 0;
  const ladder = settings.tiers.toSorted((a, b) => a.from - b.from);
  const stated = ladder.findIndex((step) => step.tier === row.registers['tier']?.value);
  const reached = stated >= 0 ? stated : ladder.findLastIndex((step) => step.from <= earned);
  const at = ladder[Math.max(0, reached)];
  const next = ladder[Math.max(0, reached) + 1];
  return {
    tier: at?.tier ?? '',
    name: at?.name ?? '',
    progress: next === undefined ? 1 : Math.min(1, earned / next.from),
    next: next === undefined ? null : { ...next, pointsToGo: Math.max(0, next.from - earned) },
  };
};

/** By days since the last purchase, earning or visit; a member's own rhythm comes with segments. */
const lifecycleOf = (row: MemberRow, now: Date): Member['lifecycle'] => {
  const last = row.registers['lastActiveAt']?.value;
  if (typeof last !== 'string') return 'new';
  const days = (now.getTime() - Date.parse(last)) / 86_400_000;
  if (days > 180) return 'lapsed';
  if (days > 90) return 'at-risk';
  return (row.counters['purchases'] ?? 0) <= 1 && days <= 30 ? 'new' : 'active';
};

const rewardsOf = (row: MemberRow): readonly Reward[] => {
  const at = (rewardId: string, step: string): string => row.registers[`reward:${rewardId}:${step}`]?.at ?? '';
  return Object.keys(row.registers)
    .flatMap((name) => /^reward:(.+):unlocked$/.exec(name)?.[1] ?? [])
    .map((rewardId): Reward => {
      const unlockedAt = at(rewardId, 'unlocked');
      const title = row.registers[`reward:${rewardId}:unlocked`]?.value;
      const state =
        at(rewardId, 'redeemed') >= unlockedAt
          ? 'redeemed'
          : at(rewardId, 'requested') >= unlockedAt
            ? 'requested'
            : 'unlocked';
      return { rewardId, title: typeof title === 'string' ? title : rewardId, state, unlockedAt };
    })
    .sort((a, b) => (a.unlockedAt < b.unlockedAt ? -1 : 1));
};

const preferencesOf = (row: MemberRow): Preferences => {
  const instant = (name: string): string | null => {
    const value = row.registers[name]?.value;
    return typeof value === 'string' ? value : null;
  };
  const frequency = instant('frequency');
  return {
    pausedUntil: instant('pausedUntil'),
    frequency: frequency === 'weekly' || frequency === 'losing' ? frequency : 'all',
    coolUntil: instant('coolUntil'),
  };
};

export const memberOf = (row: MemberRow, settings: Settings, now: Date): Member => {
  const timeZone = zoneOf(row);
  const today = localTime(now, timeZone.zone).day;
  const profile = Object.fromEntries(
    PROFILE_REGISTERS.flatMap((name) => {
      const value = row.registers[name]?.value;
      return typeof value === 'string' ? [[name, value] as const] : [];
    }),
  );
  return {
    memberId: row.memberId,
    profile: Object.fromEntries(Object.entries(profile).filter(([name]) => !ADDRESSES.has(name))),
    addresses: { phone: profile['phone'] ?? null, email: profile['email'] ?? null },
    locale: profile['locale'] ?? null,
    timeZone,
    today,
    ...balanceOf(row, today),
    tier: tierOf(row, settings),
    lifecycle: lifecycleOf(row, now),
    rewards: rewardsOf(row),
    preferences: preferencesOf(row),
  };
};
