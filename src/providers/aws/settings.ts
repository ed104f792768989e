import * as z from 'zod';
import { Variable } from '#providers/settings.ts';

/** The variables of AWS End User Messaging. */
export const AwsSettings = z
  .object({
    /** Pool, phone number or sender id; absent where no SMS is sent. */
    SMS_SENDER: Variable,
    /** `yes` where the sender of SMS carries MMS. */
    SMS_MEDIA: Variable,
    /** Agent; absent where no RCS is sent. */
    RCS_SENDER: Variable,
    /** Configuration set whose event destination is the delivery topic. */
    CONFIGURATION_SET: Variable,
    /** Name or ARN of the opt-out list to keep in step; absent where none is. */
    OPT_OUT_LIST: Variable,
  })
  .transform(({ SMS_SENDER, SMS_MEDIA, RCS_SENDER, CONFIGURATION_SET, OPT_OUT_LIST }) => ({
    from: { sms: SMS_SENDER, rcs: RCS_SENDER },
    mms: SMS_MEDIA === 'yes',
    configurationSet: CONFIGURATION_SET,
    optOutList: OPT_OUT_LIST,
  }));
export type AwsVariable = keyof z.input<typeof AwsSettings>;
