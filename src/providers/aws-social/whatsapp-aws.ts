import { SendWhatsAppMessageCommand, type SocialMessagingClient } from '@aws-sdk/client-socialmessaging';
import { attempt } from '#providers/attempt.ts';
import { whatsappBody } from '#providers/meta/whatsapp-body.ts';
import type { Send } from '#providers/provider.ts';
import { socialVendor } from './social-codes.ts';

export interface WhatsAppOptions {
  readonly client: SocialMessagingClient;
  /** AWS's phone number id, not Meta's. */
  readonly from: string;
  /** Such as `v20.0`. */
  readonly metaApiVersion: string;
  /** How our short links begin (`https://…/l/`): the approved part of a template's address, before its parameter. */
  readonly linkBase: string;
}

/** Templates, and free texts inside the 24-hour window, over AWS End User Messaging Social. */
export const whatsappSender =
  ({ client, from, metaApiVersion, linkBase }: WhatsAppOptions): Send =>
  async (message) => {
    const command = new SendWhatsAppMessageCommand({
      originationPhoneNumberId: from,
      metaApiVersion,
      message: new TextEncoder().encode(JSON.stringify(whatsappBody(message, linkBase))),
    });
    // That AWS brings Meta's callback data back is not documented, so what is found by the provider's id stays so.
    return attempt(socialVendor, 'whatsapp', async () => (await client.send(command)).messageId);
  };
