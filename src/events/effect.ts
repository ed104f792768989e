import type { MemberEvent } from '#events/event.ts';
import type { Settings } from '#journeys/programme.ts';
import type { Effect, Register } from '#members/member-row.ts';

const NOTHING: Effect = { add: {}, set: {} };

/** Points leave at the end of the month, some months after they were earned: day 0 of the month after it. */
const expiryDay = (time: string, settings: Settings): string => {
  const earned = new Date(time);
  const month = earned.getUTCMonth() + settings.points.expireAfterMonths + 1;
  return new Date(Date.UTC(earned.getUTCFullYear(), month, 0)).toISOString().slice(0, 10);
};

const earn = (points: number, expiresOn: string): Effect['add'] =>
  points === 0 ? {} : { earned: points, [`lot:${expiresOn}`]: points };

const spend = (points: number, time: string): Effect['add'] =>
  points === 0 ? {} : { spent: points, [`spent:${time.slice(0, 10)}`]: points };

/**
 * What an event does to its member, as sums and newest-wins values: no read is needed, and any order of arrival ends in
 * the same row. `event.data` has passed `eventData[event.type]`.
 */
export const effectOf = (event: MemberEvent, settings: Settings): Effect => {
  const data = event.data;
  const register = (value: unknown): Register => ({ value, at: event.time });
  const active = { lastActiveAt: register(event.time) };
  const points = typeof data['points'] === 'number' ? data['points'] : 0;
  switch (event.type) {
    case 'member.enrolled':
    case 'member.updated': {
      const profile = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, register(value)]));
      return {
        add: {},
        set: event.type === 'member.enrolled' ? { ...profile, enrolledAt: register(event.time) } : profile,
      };
    }
    case 'points.earned':
      return {
        add: earn(points, typeof data['expiresAt'] === 'string' ? data['expiresAt'] : expiryDay(event.time, settings)),
        set: active,
      };
    case 'points.spent':
      return { add: spend(points, event.time), set: active };
    case 'points.adjusted':
      return { add: points >= 0 ? earn(points, expiryDay(event.time, settings)) : spend(-points, event.time), set: {} };
    case 'points.expired':
      return { add: { expired: points }, set: {} };
    case 'purchase.completed': {
      const amount = Number(data['amount']);
      const whole = Math.floor(amount / 100) * settings.points.perWholeUnit;
      return { add: { purchases: 1, revenue: amount, ...earn(whole, expiryDay(event.time, settings)) }, set: active };
    }
    case 'tier.changed':
      return { add: {}, set: { tier: register(data['tier']) } };
    case 'reward.unlocked':
    case 'reward.redeemed':
    case 'redemption.requested': {
      const step =
        event.type === 'reward.unlocked' ? 'unlocked' : event.type === 'reward.redeemed' ? 'redeemed' : 'requested';
      return { add: {}, set: { [`reward:${String(data['rewardId'])}:${step}`]: register(data['title'] ?? null) } };
    }
    case 'stamp.earned':
      return { add: { stamps: Number(data['stamps']) }, set: active };
    case 'cashback.earned':
      return { add: { cashback: Number(data['amount']) }, set: active };
    case 'preferences.changed':
      return { add: {}, set: Object.fromEntries(Object.entries(data).map(([name, value]) => [name, register(value)])) };
    case 'complaint.received':
      return { add: { complaints: 1 }, set: { coolUntil: register(data['coolUntil']) } };
    case 'app.opened':
      return { add: {}, set: active };
    default:
      return NOTHING;
  }
};
