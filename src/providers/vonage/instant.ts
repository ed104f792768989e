import * as z from 'zod';

/** Vonage's times. An unreadable one is left out: when a STOP came matters less than that it came. */
export const Instant = z.iso
  .datetime({ offset: true })
  .transform((time) => new Date(time).toISOString())
  .optional()
  .catch(undefined);
