import * as z from 'zod';

/** Providers write numbers with and without the plus. */
export const PhoneNumber = z
  .string()
  .regex(/^\+?[1-9]\d{6,14}$/, 'expected a phone number')
  .transform((number) => (number.startsWith('+') ? number : `+${number}`));
