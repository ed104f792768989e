import * as z from 'zod';

/** An address as SES takes it: no name, ASCII before the `@`. Inboxes are found by it in lower case. */
export const Inbox = z
  .string()
  .max(320)
  .regex(/^[^\s<>()[\]\\,;:"@\x7f-\uffff]{1,64}@[^\s<>()[\]\\,;:"@]{1,255}$/, 'is not an email address')
  .toLowerCase();

/** A thread belongs to a number or to an inbox, and only an inbox has an `@`. */
export const isInbox = (address: string): boolean => address.includes('@');
