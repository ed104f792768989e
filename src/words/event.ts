import * as z from 'zod';
import { Channel } from '#words/channel.ts';
import { CalendarDay, Instant, InstantOrWall, WallTime } from '#words/instant.ts';
import { ReferralCode, Updated } from '#words/profile.ts';

export const MemberId = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._:@+-]{0,127}$/,
    'expected 1 to 128 letters, digits or . _ : @ + -, starting with a letter or digit',
  );

const Label = z
  .string()
  .max(200)
  .regex(/^[^\p{C}]+$/u, 'expected text without control characters');
const Points = z.int().min(0).max(1_000_000_000);
/** Each full card is a fact of its own, so that this bounds what one event can set off; a grant gives at most as many. */
const Stamps = z.int().min(0).max(100);
/** Opened by a press on a phone, so that it may lead to a page and nowhere else. */
const WebUrl = z.url({ protocol: /^https?$/, error: 'expected an http or https address' });
const MinorUnits = z.int().min(0).max(100_000_000_000);
const Enrolled = Updated.extend({ referredBy: ReferralCode.optional().describe("A member's referral code") });

/** Points leave at the end of this day in the member's own zone: the day of theirs in which an instant lies, or a time of theirs. */
const expiresAt = z.union([CalendarDay, Instant, WallTime.transform((text) => text.slice(0, '2026-12-31'.length))], {
  error: 'expected a calendar day such as 2026-12-31, or an ISO 8601 date and time',
});
const Reason = z.string().max(200).optional();
const Reward = z.strictObject({
  rewardId: MemberId,
  title: z.string().trim().min(1).max(80).optional(),
  reason: Reason,
});
const Currency = z.string().regex(/^[A-Z]{3}$/, 'expected an ISO 4217 currency such as USD');

/** What an engine elsewhere says of a member's balance. `earned` is of all time; `lots` are those of the points that will leave. */
const Stated = z
  .strictObject({
    points: z.int().min(-1_000_000_000).max(1_000_000_000),
    earned: Points.optional(),
    lots: z
      .array(z.strictObject({ expiresOn: CalendarDay, points: Points }))
      .max(100)
      .optional(),
    tier: z.string().min(1).max(40).optional(),
    tierProgress: z.number().min(0).max(1).optional(),
  })
  .refine(({ points, earned = points }) => earned >= points, {
    path: ['earned'],
    error: 'expected at least as many points as there are now',
  })
  .refine(({ points, lots = [] }) => lots.reduce((sum, lot) => sum + lot.points, 0) <= Math.max(0, points), {
    path: ['lots'],
    error: 'expected no more points in lots than there are',
  });
/** Whatever else a fact carries: at most so many characters of JSON. */
export const Anything = z.record(z.string().max(64), z.json());
export const MAX_DATA = 8_192;

/** A consent given elsewhere: on a form, at a till, in a portal. `at` is when it was given, if not at the event's time. */
export const Captured = z.strictObject({
  state: z.enum(['granted', 'withdrawn']),
  channels: z.array(Channel).min(1),
  topics: z.array(z.string().min(1).max(63)).min(1),
  source: z.enum(['sign-up-form', 'in-store', 'portal', 'import', 'phone-call']),
  /** Id of the wording in the programme, its version and the language it was shown in. */
  wording: z
    .strictObject({ id: z.string().max(63), version: z.string().max(40), language: z.string().length(2) })
    .optional(),
  ip: z.union([z.ipv4(), z.ipv6()]).optional(),
  store: z.string().max(80).optional(),
  words: z.string().max(500).optional(),
});
export type Captured = z.infer<typeof Captured>;

/** The purchase that a fact is about, which may still be on its way. */
const reverses = {
  reverses: Label.describe('Id of the purchase.completed'),
  source: Label.optional().describe('Source of it, where that is another'),
};

/** What each known type carries. Amounts are minor units (cents); points are whole numbers. */
export const eventData = {
  'member.enrolled': Enrolled,
  'member.updated': Updated,
  'points.earned': z.strictObject({
    points: Points,
    expiresAt: expiresAt.optional(),
    reason: Reason,
  }),
  'points.spent': z.strictObject({ points: Points, reason: Reason }),
  'points.adjusted': z.strictObject({ points: z.int().min(-1_000_000_000).max(1_000_000_000), reason: Reason }),
  'points.expiring': z.strictObject({ points: Points, expiresAt }),
  'points.expired': z.strictObject({ points: Points, expiresOn: CalendarDay.optional() }),
  'balance.stated': Stated,
  'tier.changed': z.strictObject({
    tier: z.string().min(1).max(40),
    from: z.string().max(40).optional().describe('The tier before it; the same when it is renewed'),
    until: CalendarDay.nullable().optional().describe('The last day it is kept'),
  }),
  'tier.progressed': z.strictObject({ progress: z.number().min(0).max(1) }),
  'reward.unlocked': Reward,
  'reward.redeemed': Reward,
  'purchase.completed': z.strictObject({
    amount: MinorUnits,
    currency: Currency,
    items: z.int().min(0).max(100_000).optional(),
    store: z.string().max(80).optional(),
  }),
  'purchase.refunded': z.strictObject({
    ...reverses,
    amount: MinorUnits.min(1).optional().describe('What was paid back of it; all of it when left out'),
    reason: Reason,
  }),
  'purchase.corrected': z.strictObject({
    ...reverses,
    amount: MinorUnits.describe('What it really was'),
    items: z.int().min(0).max(100_000).optional(),
    store: z.string().max(80).optional(),
    reason: Reason,
  }),
  'redemption.cancelled': z.strictObject({
    redemptionId: z.string().min(1).max(64).describe('As redemption.requested says it'),
    reason: Reason,
  }),
  'cart.abandoned': z.strictObject({
    amount: MinorUnits.optional(),
    currency: z.string().length(3).optional(),
    url: WebUrl.optional(),
  }),
  'app.opened': z.strictObject({}),
  'stamp.earned': z.strictObject({ stamps: Stamps, card: z.string().max(47).optional(), reason: Reason }),
  'card.filled': z.strictObject({ card: z.string().max(47), count: z.int().min(1) }),
  'cashback.earned': z.strictObject({ amount: MinorUnits, currency: Currency, reason: Reason }),
  'cashback.spent': z.strictObject({ amount: MinorUnits, currency: Currency, reason: Reason }),
  'milestone.reached': z.strictObject({
    milestone: z.string().max(47),
    of: z.enum(['purchases', 'spend', 'points', 'referrals']),
    at: z.int().min(1),
  }),
  'referral.completed': z.strictObject({ referredId: MemberId }),
  'bonus.announced': Anything,
  'consent.captured': Captured,
} as const satisfies Record<string, z.ZodType>;
export type KnownType = keyof typeof eventData;

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, sorted(one)]),
  );
};

/** The same text for the same content, whatever the order of its fields. */
export const contentOf = (value: object): string => JSON.stringify(sorted(value));

/** Facts the system itself commits; callers may not send these types. */
export const INTERNAL_TYPES = [
  'redemption.requested',
  'preferences.changed',
  'complaint.received',
  'segments.changed',
  'journey.requested',
  'attributes.changed',
  'ledger.folded',
  'referral.coded',
  'referral.used',
  'account.reversed',
  'reward.withdrawn',
  'gift.undone',
] as const;

export const EventType = z
  .string()
  .regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/, 'expected a dotted lower-case type such as points.earned');

/**
 * One loyalty fact about one member. CloudEvents 1.0 names (https://cloudevents.io); `memberId` may also be `subject`.
 * `history: true` builds balances and starts no journeys.
 */
export const Envelope = z.strictObject({
  specversion: z.literal('1.0').optional(),
  id: Label,
  type: EventType,
  source: Label.default('api'),
  time: InstantOrWall.optional().describe("When it happened; without an offset by the member's own clock"),
  memberId: MemberId,
  history: z.boolean().optional(),
  datacontenttype: z.literal('application/json').optional(),
  data: z.unknown().optional(),
});

export interface MemberEvent {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  /** When it happened, UTC. */
  readonly time: string;
  readonly memberId: string;
  readonly history?: true;
  readonly data: Readonly<Record<string, unknown>>;
}

export type EventResult =
  | { readonly id: string | null; readonly status: 'accepted' | 'duplicate' }
  | {
      readonly id: string | null;
      /** `conflict`: the same source and id were taken before, with another content. */
      readonly status: 'conflict' | 'rejected';
      readonly path: string;
      readonly reason: string;
    };
