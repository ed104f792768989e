import * as z from 'zod';
import { Condition, EventTypes, Id, Localized, Span } from '#journeys/grammar/parts.ts';

const Points = z.int().min(1).max(1_000_000);
const Bonus = z.union([
  z.strictObject({ points: Points }),
  z.strictObject({ reward: Id }),
  z.strictObject({ stamps: z.int().min(1).max(100), card: Id }),
  z.strictObject({ cashback: z.int().min(1).describe('Minor units') }),
]);
export type Bonus = z.infer<typeof Bonus>;
const given = z.union([Id.describe('A bonus of this file'), Bonus]);

/**
 * Loyalty for teams that have no loyalty engine (loyalty.yaml). With `engine: external` nothing is earned here, and balances
 * come with `balance.stated` events. All amounts are whole points or minor units.
 */
export const Loyalty = z.strictObject({
  engine: z.enum(['regulars', 'external']).default('regulars'),
  earn: z
    .array(
      z.strictObject({
        earn: Id.describe('A name for the rule, as the ledger shows it'),
        on: EventTypes,
        when: Condition.optional(),
        points: Points,
        per: z
          .int()
          .min(1)
          .optional()
          .describe('For each so many minor units of `amount`; once an event when left out'),
        times: z.record(Id, z.number().min(1).max(100).multipleOf(0.01)).optional().describe('By tier'),
      }),
    )
    .default([]),
  expire: z
    .strictObject({ afterMonths: z.int().min(1).max(120) })
    .optional()
    .describe('At the end of the month so many months after they were earned; never when left out'),
  qualify: z
    .strictObject({
      by: z.enum(['points', 'spend', 'purchases']).default('points'),
      window: z.union([z.literal('ever'), z.strictObject({ months: z.int().min(1).max(36) })]).default('ever'),
      keepMonths: z.int().min(1).max(36).default(12).describe('How long a tier is kept before it is renewed or lost'),
    })
    .prefault({})
    .describe('What the `from` of a tier counts'),
  stampCards: z
    .array(
      z.strictObject({
        card: Id,
        name: Localized,
        on: EventTypes.optional().describe('What brings a stamp, besides stamp.earned'),
        when: Condition.optional(),
        stamps: z.int().min(1).max(100).describe('A full card'),
        gives: given,
      }),
    )
    .default([]),
  cashback: z
    .array(
      z.strictObject({
        cashback: Id,
        on: EventTypes,
        when: Condition.optional(),
        percent: z.number().min(0.01).max(100).multipleOf(0.01).describe('Of `amount`, rounded down to minor units'),
      }),
    )
    .default([]),
  milestones: z
    .array(
      z.strictObject({
        milestone: Id,
        of: z.enum(['purchases', 'spend', 'points', 'referrals']),
        at: z.array(z.int().min(1)).min(1),
        gives: given,
      }),
    )
    .default([]),
  referral: z
    .strictObject({
      on: EventTypes.default('purchase.completed').describe("The friend's first event of this type completes it"),
      referrer: given,
      friend: given,
    })
    .optional(),
  rewards: z
    .array(
      z.strictObject({
        reward: Id,
        title: Localized,
        points: z.int().min(0).max(1_000_000).default(0).describe('What it costs'),
        stock: z.int().min(0).optional(),
        perMember: z.int().min(1).optional(),
        tier: Id.optional().describe('From this tier on'),
        validFor: Span.optional().describe('How long it can be redeemed once unlocked'),
      }),
    )
    .default([]),
  bonuses: z.record(Id, Bonus).default({}),
  surprises: z
    .array(
      z.strictObject({
        surprise: Id,
        on: EventTypes,
        when: Condition.optional(),
        oneIn: z.int().min(1).max(1_000_000).describe('One in so many such events'),
        gives: given,
      }),
    )
    .default([]),
});
export type Loyalty = z.infer<typeof Loyalty>;
