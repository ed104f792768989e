import type { Scope } from '#messages/outage.ts';
import type { Channel } from '#words/channel.ts';

/** What only an operator can mend. Nothing was sent. Names the vendor's reason and never a person's number. */
export class ProviderFault extends Error {
  override readonly name = 'ProviderFault';
  readonly channel: Channel;
  readonly code: string;
  readonly scope: Scope;

  constructor(channel: Channel, code: string, scope: Scope) {
    super(`${channel}: ${code}`);
    this.channel = channel;
    this.code = code;
    this.scope = scope;
  }
}
