import * as z from 'zod';
import { Variable } from '#providers/settings.ts';

/** The variables of Twilio. */
export const TwilioSettings = z
  .object({
    /** Number, short code, name or messaging service; absent where no SMS goes by Twilio. */
    TWILIO_SMS_SENDER: Variable,
    /** `yes` where the sender of SMS carries MMS. */
    TWILIO_SMS_MEDIA: Variable,
    /** RCS agent or messaging service; absent where no RCS goes by Twilio. */
    TWILIO_RCS_SENDER: Variable,
    /** Number with its plus, or messaging service; absent where no WhatsApp goes by Twilio. */
    TWILIO_WHATSAPP_SENDER: Variable,
    TWILIO_ACCOUNT_SID: Variable,
    /** Of an API key; the account itself where it is left out. */
    TWILIO_KEY_SID: Variable,
    /** Secret that holds the secret of that key, or the account's token. */
    TWILIO_KEY_SECRET: Variable,
    /** Secret that holds the ids of content templates, as JSON: no variable is large enough, and nobody deploys for a new one. */
    TWILIO_CONTENTS: Variable,
    /** How the addresses of pictures begin, ending in a slash; without it texts go without those of the media folder. */
    TWILIO_MEDIA_URL: Variable,
  })
  .transform((set) => ({
    from: { sms: set.TWILIO_SMS_SENDER, rcs: set.TWILIO_RCS_SENDER, whatsapp: set.TWILIO_WHATSAPP_SENDER },
    mms: set.TWILIO_SMS_MEDIA === 'yes',
    accountSid: set.TWILIO_ACCOUNT_SID,
    keySid: set.TWILIO_KEY_SID,
    keySecret: set.TWILIO_KEY_SECRET,
    contents: set.TWILIO_CONTENTS,
    mediaUrl: set.TWILIO_MEDIA_URL,
  }));
export type TwilioVariable = keyof z.input<typeof TwilioSettings>;
