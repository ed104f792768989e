import type { Vendor } from '#providers/attempt.ts';
import { sdkRefusal, withSdkCodes } from '#providers/aws-sdk/sdk-refusal.ts';

/** What AWS End User Messaging answers about SMS and RCS: exceptions, and the reasons within them. */
export const awsVendor: Vendor = {
  refusalOf: sdkRefusal,
  codes: withSdkCodes({
    optedOut: ['DESTINATION_PHONE_NUMBER_OPTED_OUT'],
    faults: {
      // Spend limits of a month are quotas too, one for each channel.
      account: ['ServiceQuotaExceededException', 'CHANNEL_NOT_ENABLED'],
      sender: [
        'ResourceNotFoundException',
        'NUMBER_CAPABILITIES_MISMATCH',
        'RESOURCE_NOT_ACTIVE',
        'RCS_AGENT_ASSOCIATED_TO_POOL',
        'OPT_OUT_LIST_MISMATCH',
        'SELF_MANAGED_OPT_OUTS_MISMATCH',
        'TWO_WAY_CONFIG_MISMATCH',
        'EVENT_DESTINATION_MISMATCH',
        'INVALID_ARN',
      ],
      class: ['MESSAGE_TYPE_MISMATCH'],
      country: [
        'COUNTRY_NOT_ENABLED',
        'NO_ORIGINATION_IDENTITIES_FOUND',
        'INVALID_IDENTITY_FOR_DESTINATION_COUNTRY',
        'INTERNATIONAL_SENDING_NOT_SUPPORTED',
        'SENDER_ID_NOT_REGISTERED',
        'SENDER_ID_NOT_SUPPORTED',
        'SENDER_ID_REQUIRES_REGISTRATION',
      ],
      message: ['MISSING_PARAMETER', 'PARAMETERS_CANNOT_BE_USED_TOGETHER'],
    },
    throttled: [],
    // What a protect configuration blocks somebody wanted blocked, so it is no fault.
    failed: ['ConflictException'],
  }),
};
