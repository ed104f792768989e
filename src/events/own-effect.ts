import type { Channel } from '#words/channel.ts';
import type { GivenAttributes } from '#words/profile.ts';
import type { MemberEvent, OurEvent } from '#words/event.ts';
import { boughtEffect } from '#loyalty/bought.ts';
import { foldEffect } from '#loyalty/fold.ts';
import { movesSaid } from '#loyalty/moves-said.ts';
import { recountEffect } from '#loyalty/recount/recounted.ts';
import { isKept } from '#loyalty/reversal/kept-facts.ts';
import { reversalEffect } from '#loyalty/reversal/reversal.ts';
import { confirmedEffect, rewardEffect } from '#loyalty/reward-effect.ts';
import { isExternal, ownRules, type Rules } from '#loyalty/rules.ts';
import { statedEffect } from '#loyalty/stated-balance.ts';
import { plus, sumsOf } from '#loyalty/sums.ts';
import { namedAttributes } from '#members/attributes.ts';
import { exposed } from '#members/exposure.ts';
import type { Effect, Register } from '#members/member-row.ts';
import type { Move } from '#members/move.ts';
import { reachOf } from '#members/reach.ts';
import { sight } from '#members/seen.ts';
import { keptStanding } from '#members/standing.ts';
import { remembered } from '#programme/exits.ts';

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
    case 'purchase.completed': {
      const { add, set } = boughtEffect(rules, event);
      return {
        add: { ...add, purchases: 1, revenue: Number(data['amount']) },
        set: { ...set, ...active, lastPurchase: register(null), 'first:purchase': register(null) },
      };
    }
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
    case 'redemption.cancelled':
      // What we cancel ourselves was never given a voucher.
      return event.source === 'regulars' ? NOTHING : { ...NOTHING, voids: String(data['redemptionId']) };
    case 'redemption.confirmed':
      return confirmedEffect(event, rules);
    case 'redemption.reversed':
      return data['was'] === 'confirmed' ? { ...NOTHING, voids: String(data['redemptionId']) } : NOTHING;
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
    case 'reach.changed':
      return { add: {}, set: { [reachOf(data['channel'] as Channel)]: register(data['reachable']) } };
    case 'preferences.changed':
    case 'inbox.opened':
    case 'push.changed':
      return { add: {}, set: registersOf(data, event.time) };
    case 'experiment.exposed':
      return { add: {}, set: exposed(event) };
    case 'complaint.received':
      return { add: { complaints: 1 }, set: { coolUntil: register(data['coolUntil']) } };
    case 'segments.changed':
      return {
        add: {},
        set: { segments: register(keptStanding(data)) },
        only: { seq: Number(data['seq']) },
      };
    default:
      return NOTHING;
  }
};

/** What an event does to its member, where it is known what it moves. `event.data` has passed `eventData[event.type]`. */
export const effectWith = (event: MemberEvent, rules: Rules, moves: readonly Move[]): Effect => {
  if (event.type === 'ledger.folded') return foldEffect(event);
  if (event.type === 'account.reversed') return reversalEffect(event);
  if (event.type === 'account.recounted') return recountEffect(event);
  const { add, ...rest } = restOf(event, rules);
  const bought = { spend: add['revenue'] ?? 0, purchases: add['purchases'] ?? 0 };
  const { id, type, source, time } = event;
  const seen = rules.journeys && remembered({ ...rules, journeys: rules.journeys }, type);
  return {
    ...rest,
    set: { ...rest.set, ...(seen === undefined ? {} : sight(event, seen)) },
    add: plus([add, sumsOf(moves, event, bought, rules)]),
    ...(moves.length === 0 && !isKept(type)
      ? {}
      : { entries: [{ at: time, type, source, id, moves, ...(isKept(type) ? { data: event.data } : {}) }] }),
  };
};

/**
 * What a fact of ours does to its member: no rule hears it, so that it moves what it says itself and nothing else. Functions that
 * commit nothing else carry no conditions.
 */
export const ownEffect = (event: OurEvent, rules: Rules): Effect => effectWith(event, rules, movesSaid(event, rules));
