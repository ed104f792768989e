import * as z from 'zod';
import { REDEMPTION_STATES } from '#members/redemption.ts';
import { MemberId } from '#words/event.ts';

/** What `GET /members/{id}/explain` answers. */
export const Explanation = z
  .object({
    memberId: MemberId,
    zone: z.string(),
    messages: z.array(
      z.object({
        messageId: z.string(),
        at: z.string(),
        direction: z.enum(['in', 'out']),
        channel: z.string(),
        message: z.string(),
        topic: z.string().nullable(),
        journey: z.string().nullable(),
        cause: z.string(),
        state: z.string(),
        late: z.boolean().describe('It arrived after its run had given it up for another channel'),
        rule: z.string(),
        sentence: z.string(),
        looked: z.record(z.string(), z.unknown()),
        nextEligible: z.string().nullable(),
        timeline: z.record(z.string(), z.string()),
      }),
    ),
    next: z.string().optional().describe('There are more messages: ask again with it as `after`'),
    journeys: z
      .array(
        z.object({
          journey: z.string(),
          at: z.string(),
          cause: z.string(),
          rule: z.string(),
          sentence: z.string(),
          looked: z.record(z.string(), z.unknown()),
        }),
      )
      .describe('What each journey became, those that did not start among them; on the first page'),
    redemptions: z
      .array(
        z.object({
          redemptionId: z.string(),
          rewardId: z.string(),
          at: z.string(),
          state: z.enum(REDEMPTION_STATES),
          sentence: z.string(),
          history: z.array(
            z.object({ state: z.enum(REDEMPTION_STATES), at: z.string(), reason: z.string().optional() }),
          ),
        }),
      )
      .optional()
      .describe('Rewards that another system decides of, newest first'),
    now: z
      .array(
        z.object({
          message: z.string(),
          channel: z.string(),
          allow: z.boolean(),
          rule: z.string(),
          sentence: z.string(),
          looked: z.record(z.string(), z.unknown()),
          nextEligible: z.string().nullable(),
        }),
      )
      .optional()
      .describe('What the rules say of the journey at this moment'),
  })
  .meta({ id: 'Explanation' });
