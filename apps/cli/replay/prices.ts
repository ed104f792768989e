import * as z from 'zod';
import { Channel } from '#words/channel.ts';

export const Price = z.strictObject({
  channel: Channel,
  /** ISO 3166, or `*` for every country that has no line of its own. */
  country: z.string().regex(/^([A-Z]{2}|\*)$/, 'expected an ISO 3166 country such as SE, or *'),
  /** Of one message, or of one part of it where it is sent in parts. */
  usd: z.number().min(0).max(10),
  per: z.enum(['message', 'part']),
  source: z.string().min(1),
  /** When it was looked up. */
  date: z.iso.date(),
});
export type Price = z.infer<typeof Price>;

/**
 * What a message costs, in USD, where a source could be read; a channel or country without a line is counted apart and never
 * guessed. `--prices FILE` puts the brand's own contract before these.
 */
export const PRICES: readonly Price[] = [
  {
    channel: 'sms',
    country: 'US',
    usd: 0.00883,
    per: 'part',
    source:
      'AWS End User Messaging, us-east-1: 0.00581 a part and 0.00302 of carrier fee, as its delivery events bill it',
    date: '2026-11-01',
  },
  {
    channel: 'email',
    country: '*',
    usd: 0.0001,
    per: 'message',
    source: 'Amazon SES, us-east-1: 100 a million',
    date: '2026-11-01',
  },
];

/** Step Functions Standard, us-east-1: 25 a million state transitions (2026-11-01). */
export const TRANSITION_USD = 0.000025;
