import { SendWhatsAppMessageCommand, type SocialMessagingClient } from '@aws-sdk/client-socialmessaging';
import { attempt } from '#providers/attempt.ts';
import { whatsappBody } from '#providers/meta/whatsapp-body.ts';
import type { Addresses } from '#providers/meta/whatsapp-files.ts';
import type { Send } from '#providers/provider.ts';
import { socialVendor } from './social-codes.ts';

export interface WhatsAppOptions extends Addresses {
  readonly client: SocialMessagingClient;
  /** AWS's phone number id, not Meta's. */
  readonly from: string;
  /** Such as `v20.0`. */
  readonly metaApiVersion: string;
}

/** Templates, and whatever goes inside the 24-hour window, over AWS End User Messaging Social. */
export const whatsappSender =
  ({ client, from, metaApiVersion, ...addresses }: WhatsAppOptions): Send =>
  async (message) => {
    const command = new SendWhatsAppMessageCommand({
      originationPhoneNumberId: from,
      metaApiVersion,
      message: new TextEncoder().encode(JSON.stringify(whatsappBody(message, addresses))),
    });
    // That AWS brings Meta's callback data back is not documented, so what is found by the provider's id stays so.
    return attempt(socialVendor, 'whatsapp', async () => (await client.send(command)).messageId);
  };
