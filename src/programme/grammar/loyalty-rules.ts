import * as z from 'zod';
import { Condition, EventTypes, Id, Localized, Span } from '#words/parts.ts';

const Points = z.int().min(1).max(1_000_000);
const Bonus = z.union([
  z.strictObject({ points: Points.describe('How many points') }),
  z.strictObject({ reward: Id.describe('A reward of this file, unlocked') }),
  z.strictObject({
    stamps: z.int().min(1).max(100).describe('How many stamps'),
    card: Id.describe('A card of this file'),
  }),
  z.strictObject({ cashback: z.int().min(1).max(100_000_000).describe('Minor units') }),
]);
export type Bonus = z.infer<typeof Bonus>;
const given = z.union([Id.describe('A bonus or a reward of this file'), Bonus]);
export type Given = z.infer<typeof given>;
const on = EventTypes.describe('The type of the event, or several');
const when = Condition.optional().describe('Only where this holds; over member and event');

/** The system that decides, and how long it has. */
const Decider = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('webhook').describe('It is asked by a signed post'),
    to: Id.describe('A webhook of programme.yaml'),
    deadline: Span.describe('Without an answer by then, points and piece go back'),
  }),
  z.strictObject({
    by: z.literal('bus').describe('It hears `redemption.requested` on the bus'),
    deadline: Span.describe('Without an answer by then, points and piece go back'),
  }),
]);
export type Decider = z.infer<typeof Decider>;

const Hundredths = z.number().multipleOf(0.01);

/** The rules themselves; whether their names lead somewhere is looked at in loyalty.ts. */
export const Rules = z.strictObject({
  engine: z
    .enum(['regulars', 'external'])
    .default('regulars')
    .describe('`external` where another system keeps the balances and says them with balance.stated'),
  earn: z
    .array(
      z.strictObject({
        earn: Id.describe('A name for the rule, as the ledger shows it'),
        on,
        when,
        points: Points.describe('How many points'),
        per: z
          .int()
          .min(1)
          .optional()
          .describe('For each so many minor units of `amount`; once an event when left out'),
        times: z.record(Id, Hundredths.min(1).max(100)).optional().describe('By the tier a member was in before'),
      }),
    )
    .default([])
    .describe('What earns points'),
  expire: z
    .strictObject({ afterMonths: z.int().min(1).max(120).describe('How many months') })
    .optional()
    .describe('At the end of the month so many months after they were earned; never when left out'),
  qualify: z
    .strictObject({
      by: z.enum(['points', 'spend', 'purchases']).default('points').describe('Spend is in minor units'),
      window: z
        .union([z.literal('ever'), z.strictObject({ months: z.int().min(1).max(36).describe('How many months') })])
        .default('ever')
        .describe('Of all time, or of so many months'),
      onReversal: z
        .enum(['recompute', 'keep'])
        .default('recompute')
        .describe('What becomes of a tier that would not have been reached without a purchase that came back'),
      keepMonths: z.int().min(1).max(36).default(12).describe('How long a tier is kept before it is renewed or lost'),
    })
    .prefault({})
    .describe('What the `from` of a tier counts'),
  stampCards: z
    .array(
      z.strictObject({
        card: Id.describe('Its name'),
        name: Localized.describe('As members read it'),
        on: EventTypes.optional().describe('What brings a stamp, besides stamp.earned'),
        when,
        stamps: z.int().min(1).max(100).describe('A full card'),
        gives: given.describe('For each full card; no stamps, or cards could fill one another for ever'),
      }),
    )
    .default([])
    .describe('Cards that fill with stamps'),
  cashback: z
    .array(
      z.strictObject({
        cashback: Id.describe('A name for the rule, as the ledger shows it'),
        on,
        when,
        percent: Hundredths.min(0.01).max(100).describe('Of `amount`, rounded down to minor units'),
      }),
    )
    .default([])
    .describe('What earns money back'),
  milestones: z
    .array(
      z.strictObject({
        milestone: Id.describe('Its name'),
        of: z.enum(['purchases', 'spend', 'points', 'referrals']).describe('What is counted'),
        at: z.array(z.int().min(1)).min(1).max(100).describe('Each is reached once; spend in minor units'),
        gives: given.describe('For each of them'),
      }),
    )
    .default([])
    .describe('What is reached once, and what it gives'),
  referral: z
    .strictObject({
      on: EventTypes.default('purchase.completed').describe("The friend's first event of this type completes it"),
      referrer: given.describe('For who brought the friend'),
      friend: given.describe('For the friend'),
    })
    .optional()
    .describe('Members who bring a friend; the friend joins with `referredBy`'),
  rewards: z
    .array(
      z.strictObject({
        reward: Id.describe('Its name'),
        title: Localized.describe('As members read it'),
        points: Points.optional().describe('What it costs; it can only be unlocked when left out'),
        stock: z.int().min(0).optional().describe('How many there are in all; more are added by a larger number'),
        perMember: z.int().min(1).optional().describe('How often one member may pay for it'),
        tier: Id.optional().describe('From this tier on it can be paid for'),
        validFor: Span.optional().describe('How long it can be redeemed after it was unlocked last'),
        voucher: Span.optional().describe(
          'Who asks for it is given a code that a shop takes once, for so long; without it another system hands it over',
        ),
        redeem: z
          .union([z.literal('here'), Decider])
          .optional()
          .describe('Who decides of this one; `here` where asking for it is enough'),
        verify: z.boolean().optional().describe('Whether this one needs a one-time code, whatever it costs'),
      }),
    )
    .default([])
    .describe('What members take for points or are given'),
  redeem: Decider.optional().describe(
    'The loyalty system that is asked before a reward is handed over: points and piece are held until it answers',
  ),
  verify: z
    .strictObject({
      above: Points.describe('Who redeems what costs more points proves first that it is them'),
      message: Id.describe('The message with the code: `code` in its texts'),
    })
    .optional()
    .describe('A one-time code before a reward is taken by an answer: six digits, for ten minutes, five tries'),
  bonuses: z.record(Id, Bonus).default({}).describe('Gifts with a name, for rules here and for `grant` in journeys'),
  surprises: z
    .array(
      z.strictObject({
        surprise: Id.describe('Its name'),
        on,
        when,
        oneIn: z.int().min(1).max(1_000_000).describe('One in so many such events, by lot; the same event draws once'),
        gives: given.describe('For the one that is drawn'),
      }),
    )
    .default([])
    .describe('Gifts by lot'),
});
export type Rules = z.infer<typeof Rules>;
