import type { Vendor } from '#providers/attempt.ts';
import { sdkRefusal, withSdkCodes } from '#providers/aws-sdk/sdk-refusal.ts';

/** What AWS End User Messaging Social answers about WhatsApp. Who opted out is told later, by a receipt of Meta's. */
export const socialVendor: Vendor = {
  refusalOf: sdkRefusal,
  codes: withSdkCodes({
    optedOut: [],
    faults: { sender: ['AccessDeniedByMetaException', 'ResourceNotFoundException'] },
    throttled: ['ThrottledRequestException', 'LimitExceededException'],
    failed: ['InvalidParametersException'],
  }),
};
