import * as z from 'zod';
import { Variable } from '#providers/settings.ts';

/** The variables of SES. */
export const SesSettings = z
  .object({
    /** An address of a verified identity, alone or as `Name <address>`; absent where no mail is sent. */
    EMAIL_SENDER: Variable,
    /** Configuration set whose event destination is the mail topic. */
    EMAIL_CONFIGURATION_SET: Variable,
    /** Domain whose mail SES receives for us; absent where answers go to the sender's own mailbox. */
    EMAIL_RECEIVING: Variable,
  })
  .transform(({ EMAIL_SENDER, EMAIL_CONFIGURATION_SET, EMAIL_RECEIVING }) => ({
    from: { email: EMAIL_SENDER },
    configurationSet: EMAIL_CONFIGURATION_SET,
    receiving: EMAIL_RECEIVING,
  }));
export type SesVariable = keyof z.input<typeof SesSettings>;
