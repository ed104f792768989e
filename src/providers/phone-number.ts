import * as z from 'zod';
import { canonicalPhone } from '#words/phone.ts';

/** Providers write numbers with and without the plus, and in some countries with other digits than we. */
export const PhoneNumber = z
  .string()
  .regex(/^\+?[1-9]\d{6,14}$/, 'expected a phone number')
  .transform((number) => canonicalPhone(number.startsWith('+') ? number : `+${number}`));
