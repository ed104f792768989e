import * as z from 'zod';
import { Channel, MessageClass } from '#words/channel.ts';
import { Id } from '#words/parts.ts';

const Amount = z.number().min(0).max(1_000);

/** What messages cost by the brand's contracts; where nothing is written nothing is known, and nothing is guessed. */
export const Prices = z.strictObject({
  list: z
    .array(
      z.strictObject({
        channel: Channel.describe('What it goes by'),
        country: z
          .string()
          .regex(/^[A-Z]{2}$/, 'expected two capital letters')
          .optional()
          .describe('Where it goes (ISO 3166); every country without a line of its own when left out'),
        class: MessageClass.extract(['marketing', 'transactional', 'response'])
          .optional()
          .describe('What class of message; every class without a line of its own when left out'),
        provider: Id.optional().describe('Who carries it; everybody without a line of their own when left out'),
        price: Amount.describe('Of one of them'),
        per: z
          .enum(['message', 'part'])
          .optional()
          .describe(
            'One of what: parts of text messages, and of RCS in the US; parts of text messages and whole others when left out',
          ),
        source: z.string().min(1).max(200).optional().describe('Where the price stands, for colleagues'),
        since: z.iso.date().optional().describe('When it was looked up'),
      }),
    )
    .min(1)
    .describe(
      'By channel, country, class and provider; the line that says most of a message counts, its country first',
    ),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'expected an ISO 4217 currency such as USD')
    .default('USD')
    .describe('In which all of them are (ISO 4217)'),
  max: z
    .partialRecord(MessageClass.extract(['marketing', 'transactional']), Amount)
    .default({})
    .describe('What is known to cost more than this is not sent by that channel, by class of message'),
});
export type Prices = z.infer<typeof Prices>;
