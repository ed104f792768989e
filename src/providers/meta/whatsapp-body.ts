import type { Outgoing } from '#messages/sender.ts';
import { echoedKey } from '#providers/echoed-key.ts';
import { userIdIn } from '#words/user-id.ts';
import { whatsappContent } from './whatsapp-content.ts';
import type { Addresses } from './whatsapp-files.ts';

/** Meta's limit for `biz_opaque_callback_data`. */
const LONGEST_KEY = 512;

/** Meta's own request body, whoever hands it on. Somebody without a number is named by their id. */
export const whatsappBody = (message: Outgoing, addresses: Addresses): object => {
  const key = echoedKey(message, LONGEST_KEY);
  const userId = userIdIn('whatsapp', message.to);
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...(userId === undefined ? { to: message.to } : { recipient: userId }),
    ...whatsappContent(message.content, addresses),
    ...(key !== undefined && { biz_opaque_callback_data: key }),
  };
};
