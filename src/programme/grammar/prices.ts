import * as z from 'zod';
import { Channel, MessageClass } from '#words/channel.ts';

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
        price: Amount.describe('Of one message, of a text message of one part; all in one currency'),
      }),
    )
    .min(1)
    .describe('By channel and country'),
  max: z
    .partialRecord(MessageClass.extract(['marketing', 'transactional']), Amount)
    .default({})
    .describe('What is known to cost more than this is not sent by that channel, by class of message'),
});
export type Prices = z.infer<typeof Prices>;
