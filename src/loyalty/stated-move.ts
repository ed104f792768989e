import * as z from 'zod';

/** A move of an account, as an event of ours says it. */
export const StatedMove = z.object({
  rule: z.string(),
  points: z.number().optional(),
  expiresOn: z.string().optional(),
  cashback: z.number().optional(),
  stamps: z.number().optional(),
  card: z.string().optional(),
});
