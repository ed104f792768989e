import type { Channel } from '#words/channel.ts';

/** What only an operator can mend. Nothing was sent. Names the vendor's reason and never a person's number. */
export class ProviderFault extends Error {
  override readonly name = 'ProviderFault';
  readonly channel: Channel;
  readonly code: string;

  constructor(channel: Channel, code: string) {
    super(`${channel}: ${code}`);
    this.channel = channel;
    this.code = code;
  }
}
