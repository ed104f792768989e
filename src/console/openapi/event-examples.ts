import type { KnownType } from '#words/event.ts';

const PURCHASE = 'order-1001';
const reverses = { reverses: PURCHASE };
/** Ticked on a form, under the words of the example brand. */
export const consentExample = {
  state: 'granted',
  channels: ['sms', 'rcs', 'whatsapp'],
  topics: ['rewards', 'offers', 'service'],
  source: 'sign-up-form',
  wording: { id: 'join', version: '2026-11', language: 'en' },
};

const coffee = { rewardId: 'coffee', title: 'Free coffee' };
const cashback = { amount: 250, currency: 'USD' };

/** Taken only where another engine keeps balances, or where there was a redemption: no example could be sent as it stands. */
type Elsewhere = 'balance.stated' | 'redemption.cancelled';

/** What a fact of each known type may carry where balances are kept here, as the example brand would send it. */
const data: Readonly<Record<Exclude<KnownType, Elsewhere>, Readonly<Record<string, unknown>>>> = {
  'member.enrolled': { givenName: 'Alma', phone: '+46701740605', email: 'alma@norrsken.example', locale: 'sv-SE' },
  'member.updated': { city: 'Stockholm', attributes: { taste: 'filter' } },
  'points.earned': { points: 120, reason: 'Campaign', expiresAt: '2099-12-31' },
  'points.spent': { points: 20, reason: 'Pastry' },
  'points.adjusted': { points: 10, reason: 'A goodwill gesture' },
  'points.expiring': { points: 30, expiresAt: '2099-12-31' },
  'points.expired': { points: 5, expiresOn: '2026-10-31' },
  'tier.changed': { tier: 'silver', from: 'bronze', until: '2099-12-31' },
  'tier.progressed': { progress: 0.9 },
  'reward.unlocked': coffee,
  'reward.redeemed': coffee,
  'purchase.completed': { amount: 4900, currency: 'USD', items: 2, store: 'Storgatan' },
  'purchase.refunded': { ...reverses, amount: 900, reason: 'One cup was cold' },
  'purchase.corrected': { ...reverses, amount: 4500 },
  'cart.abandoned': { amount: 2900, currency: 'USD', url: 'https://norrsken.example/cart' },
  'app.opened': {},
  'stamp.earned': { stamps: 1 },
  'card.filled': { card: 'coffee', count: 1 },
  'cashback.earned': cashback,
  'cashback.spent': cashback,
  'milestone.reached': { milestone: 'ten-visits', of: 'purchases', at: 10 },
  'referral.completed': { referredId: 'marcus' },
  'bonus.announced': { title: 'Double points on Friday' },
  'consent.captured': consentExample,
};

/** A whole fact of this type about alma, ready to be sent. */
const eventOf = (type: string) => ({
  id: type === 'purchase.completed' ? PURCHASE : `example-${type}`,
  type,
  memberId: 'alma',
  data: Object.hasOwn(data, type) ? data[type as keyof typeof data] : { table: 5 },
});

const named = (type: string, value: unknown) => [type, { summary: type, value }] as const;

/** By name, in the order of a member's life: one fact of each of these types, one of a brand's own, and several at once. */
export const eventExamples = Object.fromEntries([
  ...Object.keys(data).map((type) => named(type, eventOf(type))),
  named('table.booked', eventOf('table.booked')),
  named('several', { events: ['app.opened', 'points.earned'].map(eventOf) }),
]);
