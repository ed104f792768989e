import type { Vendor } from '#providers/attempt.ts';
import { sdkRefusal, withSdkCodes } from '#providers/aws-sdk/sdk-refusal.ts';

/** What SES answers. It takes mail to suppressed addresses and tells of them later, by an event. */
export const sesVendor: Vendor = {
  refusalOf: sdkRefusal,
  codes: withSdkCodes({
    optedOut: [],
    faults: {
      account: ['AccountSuspendedException', 'SendingPausedException'],
      sender: ['NotFoundException', 'MailFromDomainNotVerifiedException'],
    },
    throttled: ['TooManyRequestsException', 'LimitExceededException'],
    failed: ['MessageRejected', 'BadRequestException', 'ConflictException'],
  }),
};
