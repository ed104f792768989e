import { createHmac } from 'node:crypto';

/** The keyed hash that names a phone number's consent row: without the key it cannot be tried against all numbers. */
export const addressWith =
  (key: string) =>
  (phone: string): string =>
    createHmac('sha256', key).update(phone).digest('base64url').slice(0, 32);
