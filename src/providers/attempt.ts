import type { Channel } from '#words/channel.ts';
import type { SendOutcome } from '#messages/sender.ts';
import { outcomeOf } from './aws/vendor-error.ts';

/** One call to a vendor, and what became of it. */
export const attempt = async (channel: Channel, call: () => Promise<string | undefined>): Promise<SendOutcome> => {
  try {
    const providerId = await call();
    return providerId === undefined ? { kind: 'unknown', code: 'NoMessageId' } : { kind: 'sent', providerId };
  } catch (error) {
    return outcomeOf(channel, error);
  }
};
