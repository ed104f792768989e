import * as z from 'zod';

/** What a word or a tap asks for. */
export const Action = z.enum([
  'stop',
  'start',
  'help',
  'yes',
  'keep',
  'balance',
  'redeem',
  'rewards',
  'not-now',
  'pause',
  'preferences',
]);
export type Action = z.infer<typeof Action>;

/** The texts of every answer the system gives by itself. */
export const REPLIES = [
  'stopped',
  'stopped-some',
  'clarify',
  'kept',
  'paused',
  'preferences',
  'handover',
  'started',
  'help',
  'balance',
  'redeem-requested',
  'redeem-nothing',
  'redeem-pending',
  'rewards',
  'rewards-none',
  'not-now',
  'pointer',
] as const;
export type ReplyName = (typeof REPLIES)[number];
