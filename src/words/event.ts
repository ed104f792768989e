import * as z from 'zod';
import { Channel } from '#words/channel.ts';
import { CalendarDay, Instant, InstantOrWall, WallTime } from '#words/instant.ts';
import { ReferralCode, Updated } from '#words/profile.ts';
import { PurchaseLines, PurchaseProperties } from '#words/purchase-line.ts';

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
const expiresAt = z
  .union([CalendarDay, Instant, WallTime.transform((text) => text.slice(0, '2026-12-31'.length))], {
    error: 'expected a calendar day such as 2026-12-31, or an ISO 8601 date and time',
  })
  .describe('The last day they are worth something');
const Reason = z.string().max(200).optional().describe('Why, for whoever reads the ledger');
const Reward = z.strictObject({
  rewardId: MemberId.describe('Its name: that of loyalty.yaml, or of another engine'),
  title: z.string().trim().min(1).max(80).optional().describe('As members read it'),
  reason: Reason,
});
const RedemptionId = z.string().min(1).max(64);
const store = z.string().max(80).optional().describe('In which shop');
const Currency = z.string().regex(/^[A-Z]{3}$/, 'expected an ISO 4217 currency such as USD');

/** What an engine elsewhere says of a member's balance. `earned` is of all time; `lots` are those of the points that will leave. */
const Stated = z
  .strictObject({
    points: z.int().min(-1_000_000_000).max(1_000_000_000).describe('Points now'),
    earned: Points.optional().describe('Points of all time'),
    lots: z
      .array(
        z.strictObject({
          expiresOn: CalendarDay.describe('The last day they are worth something'),
          points: Points.describe('How many'),
        }),
      )
      .max(100)
      .optional()
      .describe('Points that will leave, by day'),
    tier: z.string().min(1).max(40).optional().describe('The tier now'),
    tierProgress: z.number().min(0).max(1).optional().describe('The way to the next tier, from 0 to 1'),
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
  state: z.enum(['granted', 'withdrawn']).describe('Whether it was given or taken back'),
  channels: z.array(Channel).min(1).describe('For which channels'),
  topics: z.array(z.string().min(1).max(63)).min(1).describe('For which topics of programme.yaml'),
  source: z.enum(['sign-up-form', 'in-store', 'portal', 'import', 'phone-call']).describe('Where'),
  wording: z
    .strictObject({
      id: z.string().max(63).describe('Its name in programme.yaml'),
      version: z.string().max(40).describe('Its version then'),
      language: z.string().length(2).describe('The language it was shown in'),
    })
    .optional()
    .describe('What was agreed to'),
  ip: z.union([z.ipv4(), z.ipv6()]).optional().describe('The IP address it came from'),
  store: z.string().max(80).optional().describe('In which shop'),
  words: z.string().max(500).optional().describe('What was said, word for word'),
});
export type Captured = z.infer<typeof Captured>;

/** The purchase that a fact is about, which may still be on its way. */
const reverses = {
  reverses: Label.describe('Id of the purchase.completed'),
  source: Label.optional().describe('Source of it, where that is another'),
};

const items = z.int().min(0).max(100_000).optional().describe('How many things were bought');
const Cashback = z.strictObject({
  amount: MinorUnits.describe('In minor units: 1250 is 12.50'),
  currency: Currency.describe('ISO 4217, such as USD'),
  reason: Reason,
});

/** What each known type carries. Amounts are minor units (cents); points are whole numbers. */
export const eventData = {
  'member.enrolled': Enrolled,
  'member.updated': Updated,
  'points.earned': z.strictObject({
    points: Points.describe('How many'),
    expiresAt: expiresAt.optional(),
    reason: Reason,
  }),
  'points.spent': z.strictObject({ points: Points.describe('How many'), reason: Reason }),
  'points.adjusted': z.strictObject({
    points: z.int().min(-1_000_000_000).max(1_000_000_000).describe('How many more, or fewer when negative'),
    reason: Reason,
  }),
  'points.expiring': z.strictObject({ points: Points.describe('How many'), expiresAt }),
  'points.expired': z.strictObject({
    points: Points.describe('How many'),
    expiresOn: CalendarDay.optional().describe('The last day they were worth something'),
  }),
  'balance.stated': Stated,
  'tier.changed': z.strictObject({
    tier: z.string().min(1).max(40).describe('The tier now'),
    from: z.string().max(40).optional().describe('The tier before it; the same when it is renewed'),
    until: CalendarDay.nullable().optional().describe('The last day it is kept'),
  }),
  'tier.progressed': z.strictObject({
    progress: z.number().min(0).max(1).describe('The way to the next tier, from 0 to 1'),
  }),
  'reward.unlocked': Reward,
  'reward.redeemed': Reward.extend({
    redemptionId: RedemptionId.optional().describe('As redemption.requested says it; its voucher is void then'),
    store,
    clerk: z.string().max(80).optional().describe('Who handed it over, as the shop calls them'),
  }),
  'purchase.completed': z.strictObject({
    amount: MinorUnits.describe('In minor units: 1250 is 12.50'),
    currency: Currency.describe('ISO 4217, such as USD'),
    items,
    store,
    lines: PurchaseLines.optional().describe('What was bought'),
    properties: PurchaseProperties.optional().describe('What else is to be known of it'),
  }),
  'purchase.refunded': z.strictObject({
    ...reverses,
    amount: MinorUnits.min(1).optional().describe('What was paid back of it; all of it when left out'),
    reason: Reason,
  }),
  'purchase.corrected': z.strictObject({
    ...reverses,
    amount: MinorUnits.describe('What it really was'),
    items,
    store,
    lines: PurchaseLines.optional().describe('What was bought, all of it; as before when left out'),
    reason: Reason,
  }),
  'redemption.cancelled': z.strictObject({
    redemptionId: RedemptionId.describe('As redemption.requested says it; its voucher is void then'),
    reason: Reason,
  }),
  'cart.abandoned': z.strictObject({
    amount: MinorUnits.optional().describe('In minor units: 1250 is 12.50'),
    currency: z.string().length(3).optional().describe('ISO 4217, such as USD'),
    url: WebUrl.optional().describe('Where the basket is'),
  }),
  'app.opened': z.strictObject({}),
  'stamp.earned': z.strictObject({
    stamps: Stamps.describe('How many'),
    card: z.string().max(47).optional().describe('On which card of loyalty.yaml; the first one when left out'),
    reason: Reason,
  }),
  'card.filled': z.strictObject({
    card: z.string().max(47).describe('Which card'),
    count: z.int().min(1).describe('How often it was filled by now'),
  }),
  'cashback.earned': Cashback,
  'cashback.spent': Cashback,
  'milestone.reached': z.strictObject({
    milestone: z.string().max(47).describe('Which one, as loyalty.yaml names it'),
    of: z.enum(['purchases', 'spend', 'points', 'referrals']).describe('What is counted'),
    at: z.int().min(1).describe('The number that was reached; spend in minor units'),
  }),
  'referral.completed': z.strictObject({ referredId: MemberId.describe('The friend') }),
  'bonus.announced': Anything,
  'consent.captured': Captured,
} as const satisfies Record<string, z.ZodType>;
export type KnownType = keyof typeof eventData;

/** Facts the system itself commits; callers may not send these types. */
export const INTERNAL_TYPES = [
  'redemption.requested',
  'redemption.confirmed',
  'redemption.reversed',
  'preferences.changed',
  'complaint.received',
  'segments.changed',
  'journey.requested',
  'attributes.changed',
  'reach.changed',
  'ledger.folded',
  'referral.coded',
  'referral.used',
  'account.reversed',
  'account.recounted',
  'reward.withdrawn',
  'gift.undone',
  'inbox.opened',
  'conversation.resolved',
  'push.changed',
  'experiment.exposed',
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

/** A fact that we record ourselves: nobody else may say this source. */
export type OurEvent = MemberEvent & { readonly source: 'regulars' };

export type EventResult =
  | { readonly id: string | null; readonly status: 'accepted' | 'duplicate' }
  | {
      readonly id: string | null;
      /** `conflict`: the same source and id were taken before, with another content. */
      readonly status: 'conflict' | 'rejected';
      readonly path: string;
      readonly reason: string;
    };
