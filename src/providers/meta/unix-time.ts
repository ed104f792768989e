import * as z from 'zod';

/** Meta's times: seconds since 1970, as text and in some webhooks as a number. An unreadable one is left out: when a STOP came matters less than that it came. */
export const UnixTime = z
  .union([z.string(), z.int().transform(String)])
  .pipe(z.string().regex(/^\d{1,11}$/))
  .transform((seconds) => new Date(Number(seconds) * 1_000).toISOString())
  .optional()
  .catch(undefined);
