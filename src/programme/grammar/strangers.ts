import * as z from 'zod';
import { Span } from '#words/parts.ts';

const Limit = z.strictObject({
  max: z.int().min(1).max(10_000_000).describe('At most so many'),
  per: Span.describe('A rolling window, counted in steps of ten minutes'),
});
export type Limit = z.infer<typeof Limit>;

/** Limits that all hold; none where the list is empty. A limit is written as in `3 in 1h`. */
const limits = (about: string, ...defaults: readonly (readonly [max: number, per: string])[]) =>
  z
    .array(Limit)
    .max(4)
    .default(defaults.map(([max, per]) => ({ max, per })))
    .describe(about);

/**
 * What strangers can set off, and how much of it at most. The defaults let a brand of a million members work, and cost one who
 * pumps traffic more than they bring: a raised limit is a decision of the brand, and none is the old way.
 */
export const Strangers = z.strictObject({
  questions: z
    .strictObject({
      address: limits('To one phone number or mailbox', [3, '1h'], [6, '24h']),
      prefix: limits('To one block of numbers: all that differ in their last four digits', [50, '1h'], [150, '24h']),
      country: limits('To the numbers of one country', [500, '1h'], [3000, '24h']),
      brand: limits('In all, phones and mailboxes each', [1000, '1h'], [5000, '24h']),
    })
    .prefault({})
    .describe('Opt-in requests, and whatever else a sign-up sets off before its member has answered'),
  answers: z
    .strictObject({
      address: limits('To one number', [20, '1h'], [60, '24h']),
      prefix: limits('To one block of numbers', [100, '1h'], [400, '24h']),
      country: limits("To numbers of one country that are no member's", [300, '1h'], [1500, '24h']),
      brand: limits("To all numbers that are no member's", [1000, '1h'], [5000, '24h']),
    })
    .prefault({})
    .describe('Answers to what was written to us, HELP among them, and journeys that a word starts'),
  stops: z
    .strictObject({ address: limits('To one number', [5, '24h']) })
    .prefault({})
    .describe('Confirmations of STOP; every STOP is carried out, confirmed or not'),
});
export type Strangers = z.infer<typeof Strangers>;
