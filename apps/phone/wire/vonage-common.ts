import * as z from 'zod';

export const Digits = z.string().regex(/^[1-9]\d{6,14}$/, 'is not a number without + or 00');
export const Url = z
  .string()
  .max(2048)
  .regex(/^https?:\/\/\S+$/, 'is not a web address');

/** What every message has, whatever its channel. */
export const common = {
  from: z.string().min(1),
  client_ref: z.string().max(100, 'is longer than 100 characters').optional(),
  webhook_url: Url.optional(),
  webhook_version: z.literal('v1').optional(),
  trusted_recipient: z.boolean().optional(),
};
