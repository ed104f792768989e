import * as z from 'zod';
import type { KindGrammar } from '#programme/grammar/steps/kind.ts';
import { HourMinute, Span } from '#words/parts.ts';

const Wait = z
  .strictObject({
    wait: z
      .union([
        z.strictObject({ for: Span.describe('How long') }),
        z.strictObject({
          until: z
            .union([HourMinute, z.literal('best-hour')])
            .describe('The next such time, or the hour they answer most'),
          in: z.string().default('member').describe("The member's own zone, or an IANA zone"),
        }),
        z.strictObject({
          field: z
            .string()
            .regex(/^(event|member|run)(\.[A-Za-z][A-Za-z0-9]*)+$/, 'expected a field such as event.pickupAt')
            .describe('A field that holds an instant or a calendar day; when it is empty there is no wait'),
          before: Span.optional().describe('So long before it'),
          at: HourMinute.optional().describe("At this time of that day, in the member's own zone"),
        }),
      ])
      .describe('A time to pass, or a time to come'),
  })
  .describe('Goes on later');
export type WaitStep = z.infer<typeof Wait>;

export const wait: KindGrammar<WaitStep, never> = { schema: Wait };
