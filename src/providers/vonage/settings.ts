import * as z from 'zod';
import { Variable } from '#providers/settings.ts';

/** The variables of Vonage. */
export const VonageSettings = z
  .object({
    /** Number, short code or name; absent where no SMS goes by Vonage. */
    VONAGE_SMS_SENDER: Variable,
    /** `yes` where the sender of SMS carries MMS. */
    VONAGE_SMS_MEDIA: Variable,
    /** RCS agent; absent where no RCS goes by Vonage. */
    VONAGE_RCS_SENDER: Variable,
    /** Number with its country, digits; absent where no WhatsApp goes by Vonage. */
    VONAGE_WHATSAPP_SENDER: Variable,
    /** Id of a Viber service; absent where no Viber goes by Vonage. */
    VONAGE_VIBER_SENDER: Variable,
    /** Id of a Facebook page; absent where no Messenger goes by Vonage. */
    VONAGE_MESSENGER_SENDER: Variable,
    VONAGE_APPLICATION_ID: Variable,
    /** Secret that holds the private key of the application, as PEM. */
    VONAGE_PRIVATE_KEY_SECRET: Variable,
    /** Such as `api-eu.nexmo.com`, for data that stays in a region. */
    VONAGE_HOST: Variable,
    /** How the addresses of cards' pictures begin, ending in a slash; without it cards go without pictures. */
    VONAGE_MEDIA_URL: Variable,
  })
  .transform((set) => ({
    from: {
      sms: set.VONAGE_SMS_SENDER,
      rcs: set.VONAGE_RCS_SENDER,
      whatsapp: set.VONAGE_WHATSAPP_SENDER,
      viber: set.VONAGE_VIBER_SENDER,
      messenger: set.VONAGE_MESSENGER_SENDER,
    },
    mms: set.VONAGE_SMS_MEDIA === 'yes',
    applicationId: set.VONAGE_APPLICATION_ID,
    privateKeySecret: set.VONAGE_PRIVATE_KEY_SECRET,
    host: set.VONAGE_HOST ?? 'api.nexmo.com',
    mediaUrl: set.VONAGE_MEDIA_URL,
  }));
export type VonageVariable = keyof z.input<typeof VonageSettings>;
