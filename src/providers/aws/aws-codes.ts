import type { Vendor } from '#providers/attempt.ts';
import { sdkRefusal, withSdkCodes } from '#providers/aws-sdk/sdk-refusal.ts';

/** What AWS End User Messaging answers about SMS and RCS: exceptions, and the reasons within them. */
export const awsVendor: Vendor = {
  refusalOf: sdkRefusal,
  codes: withSdkCodes({
    optedOut: ['DESTINATION_PHONE_NUMBER_OPTED_OUT'],
    faults: [
      'ResourceNotFoundException',
      'NO_ORIGINATION_IDENTITIES_FOUND',
      'MESSAGE_TYPE_MISMATCH',
      'RESOURCE_NOT_ACTIVE',
      'RCS_AGENT_ASSOCIATED_TO_POOL',
      'OPT_OUT_LIST_MISMATCH',
      'SELF_MANAGED_OPT_OUTS_MISMATCH',
      'TWO_WAY_CONFIG_MISMATCH',
      'EVENT_DESTINATION_MISMATCH',
      'INVALID_ARN',
      'MISSING_PARAMETER',
      'PARAMETERS_CANNOT_BE_USED_TOGETHER',
    ],
    throttled: [],
    failed: ['ConflictException', 'ServiceQuotaExceededException'],
  }),
};
