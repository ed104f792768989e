import * as z from 'zod';
import type { Channel } from '#words/channel.ts';
import type { SendOutcome } from '#messages/sender.ts';
import { ProviderFault } from '#providers/provider-fault.ts';

/** Codes only: a vendor's message may repeat the number it refuses. */
const Code = z.string().regex(/^[A-Za-z][\w.-]{0,79}$/);
const VendorError = z.object({
  name: Code.catch('Error'),
  Reason: Code.optional().catch(undefined),
  code: Code.optional().catch(undefined),
  $metadata: z.object({ httpStatusCode: z.number().optional() }).optional().catch(undefined),
});

const OPTED_OUT = new Set(['DESTINATION_PHONE_NUMBER_OPTED_OUT']);

/** Names and reasons that no other message and no other hour would change. */
const FAULTS = new Set([
  'AccessDeniedException',
  'AccessDeniedByMetaException',
  'ResourceNotFoundException',
  'NotFoundException',
  'AccountSuspendedException',
  'SendingPausedException',
  'MailFromDomainNotVerifiedException',
  'CredentialsProviderError',
  'TypeError',
  'RangeError',
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
]);

/** Definitely not sent: refused before it was taken, or no connection was ever made. */
const THROTTLED = new Set([
  'ThrottlingException',
  'ThrottledRequestException',
  'TooManyRequestsException',
  'LimitExceededException',
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

const FAILED = new Set([
  'ConflictException',
  'ValidationException',
  'InvalidParametersException',
  'ServiceQuotaExceededException',
  'MessageRejected',
  'BadRequestException',
]);

/** A vendor's refusal as an outcome; a timeout, a reset or an error of the vendor's own may have sent it: `unknown`. */
export const outcomeOf = (channel: Channel, error: unknown): SendOutcome => {
  const { name, Reason, code: network, $metadata } = VendorError.catch({ name: 'Error' }).parse(error);
  const code = Reason ?? network ?? name;
  const among = (set: ReadonlySet<string>): boolean => set.has(code) || set.has(name);
  const status = $metadata?.httpStatusCode ?? 0;
  if (among(OPTED_OUT)) return { kind: 'opted-out', code };
  if (among(FAULTS)) throw new ProviderFault(channel, code === name ? name : `${name} ${code}`);
  if (among(THROTTLED) || status === 429) return { kind: 'throttled', code };
  if (among(FAILED)) return { kind: 'failed', code };
  if (status >= 400 && status < 500) throw new ProviderFault(channel, code);
  return { kind: 'unknown', code };
};
