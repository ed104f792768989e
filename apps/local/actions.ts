import type { KnownType } from '#words/event.ts';
import type { Member } from '#loyalty/member.ts';
import { Refusal } from './refusal.ts';
import { sampleMembers } from '../programme-folder/sample-members.ts';

export interface Doing {
  readonly type: KnownType;
  readonly data: Readonly<Record<string, unknown>>;
  /** What to tell whoever pressed the button. */
  readonly text: string;
}

interface Action {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly event: (memberId: string, member: Member | undefined, now: Date) => Doing;
}

const joined = (member: Member | undefined): Member => {
  if (member === undefined) throw new Refusal(409, 'join the programme first', 'memberId');
  return member;
};
/** A coffee and a bun where they live; in minor units. */
const PRICES: Readonly<Record<string, { readonly amount: number; readonly currency: string }>> = {
  SE: { amount: 9_500, currency: 'SEK' },
  US: { amount: 1_200, currency: 'USD' },
};

const bought = ({ profile, locale }: Member): Doing => {
  const price = PRICES[profile['country'] ?? ''] ?? { amount: 1_000, currency: 'EUR' };
  const shown = new Intl.NumberFormat(locale ?? 'en', { style: 'currency', currency: price.currency });
  return {
    type: 'purchase.completed',
    data: { ...price, items: 1 },
    text: `Bought for ${shown.format(price.amount / 100)}`,
  };
};

const coffee = { rewardId: 'free-coffee', title: 'Free coffee' };

const toNinetyOne = ({ tier: { next }, balance }: Member): Doing => {
  if (next === null) throw new Refusal(409, 'the highest tier is reached already', 'memberId');
  const points = Math.ceil(next.from * 0.91) - balance.earned;
  if (points <= 0) throw new Refusal(409, `more than 91 % of the way to ${next.name} is earned already`, 'memberId');
  return { type: 'points.earned', data: { points }, text: `Earned ${points} points: 91 % of the way to ${next.name}` };
};

/** What can be made to happen to a member, as the loyalty system would report it. */
export const actions: readonly Action[] = [
  {
    id: 'join',
    label: 'Join',
    hint: 'Enrols on a form with a box for email, and is asked for the rest',
    event: (memberId, member) => {
      const profile = sampleMembers.find((sample) => sample.memberId === memberId)?.profile;
      if (profile === undefined && member === undefined) throw new Refusal(404, 'no such member', 'memberId');
      return { type: 'member.enrolled', data: profile ?? {}, text: 'Joined the programme' };
    },
  },
  {
    id: 'earn-to-91',
    label: 'Earn to 91 % of the next tier',
    hint: 'Sets off the nudge to the next tier',
    event: (_, member) => toNinetyOne(joined(member)),
  },
  {
    id: 'buy',
    label: 'Buy a coffee and a bun',
    hint: 'A purchase, and the points it brings',
    event: (_, member) => bought(joined(member)),
  },
  {
    id: 'unlock-coffee',
    label: 'Unlock a free coffee',
    hint: 'A reward that a REDEEM takes',
    event: (_, member) => {
      joined(member);
      return { type: 'reward.unlocked', data: coffee, text: 'Unlocked a free coffee' };
    },
  },
  {
    id: 'confirm-redemption',
    label: 'Confirm the redemption',
    hint: 'The loyalty system has handed the reward out',
    event: (_, member) => {
      const asked = joined(member).rewards.findLast(({ state }) => state !== 'redeemed');
      if (asked === undefined) throw new Refusal(409, 'there is no reward to redeem', 'memberId');
      const { rewardId, title } = asked;
      return { type: 'reward.redeemed', data: { rewardId, title }, text: `Redeemed: ${title}` };
    },
  },
  {
    id: 'earn-expiring',
    label: 'Earn 200 points that expire in 30 days',
    hint: 'Move the clock to see the reminders',
    event: (_, member, now) => {
      joined(member);
      const expiresAt = new Date(now.getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
      return { type: 'points.earned', data: { points: 200, expiresAt }, text: `Earned 200 points until ${expiresAt}` };
    },
  },
  {
    id: 'spend-100',
    label: 'Spend 100 points',
    hint: 'A reminder for points already spent is not sent',
    event: (_, member) => {
      const { points } = joined(member).balance;
      if (points < 100) throw new Refusal(409, `only ${points} points are there`, 'memberId');
      return { type: 'points.spent', data: { points: 100 }, text: 'Spent 100 points' };
    },
  },
];
