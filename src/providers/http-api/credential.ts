import { ProviderFault } from '#providers/provider-fault.ts';
import type { Channel } from '#words/channel.ts';

/** What a vendor knows us by. Where it cannot be read nothing was sent, and everything waits until an operator has seen to it. */
export const credential = async <Known>(channel: Channel, read: () => Promise<Known>): Promise<Known> => {
  try {
    return await read();
  } catch (error) {
    throw new ProviderFault(channel, `secret unreadable: ${(error as Error).name}`, 'account');
  }
};
