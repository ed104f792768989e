import type { GivenAttributes } from '#words/profile.ts';
import type { MemberEvent } from '#words/event.ts';
import { foldEffect } from '#loyalty/fold.ts';
import type { Move } from '#members/move.ts';
import { movesOf } from '#loyalty/moves-of.ts';
import { monthlyCount } from '#loyalty/qualify.ts';
import { isKept } from '#loyalty/reversal/kept-facts.ts';
import { reversalEffect } from '#loyalty/reversal/reversal.ts';
import { rewardEffect } from '#loyalty/reward-effect.ts';
import { isExternal, ownRules, type Rules } from '#loyalty/rules.ts';
import { statedEffect } from '#loyalty/stated-balance.ts';
import { namedAttributes } from '#members/attributes.ts';
import { NEVER } from '#members/kept-day.ts';
import type { Effect, Register } from '#members/member-row.ts';
import { sight } from '#members/seen.ts';
import { remembered } from '#programme/exits.ts';
import { quarterOf } from '#time/quarters.ts';

type Add = Effect['add'];

const ADJUSTED = 'points.adjusted';

const plus = (sums: readonly Add[]): Add => {
  const total: Record<string, number> = {};
  for (const add of sums) for (const [name, amount] of Object.entries(add)) total[name] = (total[name] ?? 0) + amount;
  return total;
};

/**
 * Points by when they leave, what is spent by when it was: the balance follows from these in any order. An adjustment that
 * takes points corrects what was earned, in its lot where that is known, and one that gives some was not earned: neither a repair
 * nor a gift makes a tier.
 */
const addOf = ({ points = 0, expiresOn, cashback, stamps, card }: Move, { type, time }: MemberEvent): Add => ({
  ...(points > 0 ? { [type === ADJUSTED ? 'adjusted' : 'earned']: points, [`lot:${expiresOn ?? NEVER}`]: points } : {}),
  ...(points < 0 && expiresOn !== undefined ? { earned: points, [`lot:${expiresOn}`]: points } : {}),
  ...(points < 0 && expiresOn === undefined
    ? { ...(type === ADJUSTED ? { earned: points } : { spent: -points }), [`spent:${quarterOf(time)}`]: -points }
    : {}),
  ...(cashback === undefined ? {} : { cashback }),
  ...(stamps === undefined ? {} : { stamps, ...(card === undefined ? {} : { [`stamps:${card}`]: stamps }) }),
});

/** What a move counts for tiers: what was earned, less what was corrected. */
const countedBy = ({ type }: MemberEvent, { points = 0 }: Move): number =>
  type === ADJUSTED ? Math.min(0, points) : Math.max(0, points);

/** What it does besides moving points, stamps and cashback. */
type Rest = Omit<Effect, 'entries'>;

const NOTHING: Rest = { add: {}, set: {} };

const registersOf = (data: MemberEvent['data'], at: string, prefix = ''): Effect['set'] =>
  Object.fromEntries(Object.entries(data).map(([name, value]) => [`${prefix}${name}`, { value, at }]));

/** What is said of a member when they join or change. */
const profileEffect = (event: MemberEvent, rules: Rules): Rest => {
  const { attributes = {}, ...profile } = event.data;
  const named = namedAttributes(rules.settings, attributes as GivenAttributes | null);
  const set = {
    ...registersOf(profile, event.time),
    ...registersOf(named, event.time, 'attr:'),
  };
  if (event.type === 'member.updated') return { add: {}, set };
  const code = ownRules(rules)?.referral === undefined ? {} : { code: true as const };
  return { add: {}, set: { ...set, enrolledAt: { value: event.time, at: event.time } }, ...code };
};

const restOf = (event: MemberEvent, rules: Rules): Rest => {
  const data = event.data;
  const register = (value: unknown): Register => ({ value, at: event.time });
  // What the brand gives by itself says nothing of the member being there.
  const active: Effect['set'] = event.source === 'regulars' ? {} : { lastActiveAt: register(event.time) };
  switch (event.type) {
    case 'member.enrolled':
    case 'member.updated':
      return profileEffect(event, rules);
    case 'points.earned':
    case 'points.spent':
    case 'stamp.earned':
    case 'cashback.earned':
    case 'cashback.spent':
    case 'app.opened':
      return { add: {}, set: active };
    case 'points.expired':
      // Our own says only what `balanceOf` knows already.
      return event.source === 'regulars' || isExternal(rules)
        ? NOTHING
        : { add: { expired: Number(data['points']) }, set: { expiredAt: register(null) } };
    case 'purchase.completed':
      return {
        add: { purchases: 1, revenue: Number(data['amount']) },
        set: { ...active, lastPurchase: register(null), 'first:purchase': register(null) },
      };
    case 'purchase.refunded':
    case 'purchase.corrected':
      return { add: { reversals: 1 }, set: {} };
    case 'balance.stated':
      return isExternal(rules) ? statedEffect(event) : NOTHING;
    case 'tier.changed':
      return {
        add: {},
        set: {
          tier: register(data['tier']),
          ...(ownRules(rules) === undefined && data['until'] === undefined
            ? {}
            : { tierUntil: register(data['until'] ?? null) }),
        },
      };
    case 'tier.progressed':
      return isExternal(rules) ? { add: {}, set: { tierProgress: register(data['progress']) } } : NOTHING;
    case 'reward.unlocked':
    case 'reward.redeemed':
    case 'redemption.requested':
      return rewardEffect(event, rules);
    case 'gift.undone':
      return { add: { [`again:${String(data['what'])}`]: 1 }, set: {} };
    case 'reward.withdrawn':
      return { add: { [`withdrawn:${String(data['rewardId'])}`]: 1 }, set: {} };
    case 'referral.completed':
      return { add: { referrals: 1 }, set: {} };
    case 'referral.used':
      // From here on nothing names who referred them.
      return { add: {}, set: { referredBy: register(null), referralUsed: register(true) } };
    case 'referral.coded':
      return { ...NOTHING, code: true };
    case 'attributes.changed':
      return { add: {}, set: registersOf(data, event.time, 'attr:') };
    case 'preferences.changed':
      return { add: {}, set: registersOf(data, event.time) };
    case 'complaint.received':
      return { add: { complaints: 1 }, set: { coolUntil: register(data['coolUntil']) } };
    case 'segments.changed':
      return {
        add: {},
        set: {
          segments: register({ segments: data['segments'], stage: data['stage'], stageSince: data['stageSince'] }),
        },
        only: { seq: Number(data['seq']) },
      };
    default:
      return NOTHING;
  }
};

/**
 * What an event does to its member, as sums and newest-wins values: no read is needed, and any order of arrival ends in
 * the same row. What it moves stands in the ledger too, and nothing else moves anything. `event.data` has passed
 * `eventData[event.type]`.
 */
export const effectOf = (event: MemberEvent, rules: Rules): Effect => {
  if (event.type === 'ledger.folded') return foldEffect(event);
  if (event.type === 'account.reversed') return reversalEffect(event);
  const moves = movesOf(event, rules);
  const { add, ...rest } = restOf(event, rules);
  const points = moves.reduce((sum, move) => sum + countedBy(event, move), 0);
  const counts = { points, spend: add['revenue'] ?? 0, purchases: add['purchases'] ?? 0 };
  const { id, type, source, time } = event;
  const seen = rules.journeys && remembered({ journeys: rules.journeys }, type);
  return {
    ...rest,
    set: seen === undefined ? rest.set : { ...rest.set, ...sight(event, seen) },
    add: plus([add, monthlyCount(time, counts, rules), ...moves.map((move) => addOf(move, event))]),
    ...(moves.length === 0 && !isKept(type)
      ? {}
      : { entries: [{ at: time, type, source, id, moves, ...(isKept(type) ? { data: event.data } : {}) }] }),
  };
};
