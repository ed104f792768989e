import * as z from 'zod';
import { Channel, Vendor } from './model.ts';

/**
 * What is wrong with a vendor on a channel, for everybody and until it is well: every call fails with an error of its own, is answered
 * late, or is one too many; or every second message is taken and never heard of again.
 */
export const Ailment = z.strictObject({
  vendor: Vendor,
  channel: Channel,
  is: z.enum(['down', 'slow', 'throttled', 'lossy']),
});
export type Ailment = z.infer<typeof Ailment>;

/** Later than anybody likes, and sooner than clients give up. */
export const SLOW_MS = 3_000;

export const ailmentKey = ({ vendor, channel }: Pick<Ailment, 'vendor' | 'channel'>): string => `${vendor} ${channel}`;
