import * as z from 'zod';
import type { Codes, Refusal } from '#providers/attempt.ts';

/** Nobody is left alone for longer because of a header. */
const LONGEST_SECONDS = 86_400;
/** Codes only: a vendor's message may repeat the number it refuses. */
const Code = z.string().regex(/^[A-Za-z][\w.-]{0,79}$/);
/** In seconds (RFC 9110, 10.2.3); as a date no vendor here has said it. */
const RetryAfter = z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(LONGEST_SECONDS));
const SdkError = z.object({
  name: Code.catch('Error'),
  Reason: Code.optional().catch(undefined),
  /** Of the network. */
  code: Code.optional().catch(undefined),
  $metadata: z.object({ httpStatusCode: z.number().optional() }).optional().catch(undefined),
  /** Beside the error, and no part of what it says. */
  $response: z
    .object({ headers: z.object({ 'retry-after': RetryAfter }) })
    .optional()
    .catch(undefined),
});

/** What any client of the AWS SDK throws, in codes. */
export const sdkRefusal = (error: unknown): Refusal => {
  const { name, Reason, code, $metadata, $response } = SdkError.catch({ name: 'Error' }).parse(error);
  const retryAfter = $response?.headers['retry-after'];
  return {
    name,
    reason: Reason ?? code,
    status: $metadata?.httpStatusCode ?? 0,
    ...(retryAfter !== undefined && { retryAfter }),
  };
};

/** Who we are or what we may do is amiss (AWS common errors; the SDK's own where it finds no credentials). */
const REFUSED_US = [
  'AccessDeniedException',
  'CredentialsProviderError',
  'ExpiredTokenException',
  'IncompleteSignature',
  'InvalidSignatureException',
  'NotAuthorized',
  'OptInRequired',
  'UnrecognizedClientException',
];

/** What every service of AWS may say, and the SDK itself before it calls, besides a service's own codes. */
export const withSdkCodes = ({ optedOut, faults, throttled, failed }: Codes): Codes => ({
  optedOut,
  faults: {
    ...faults,
    account: [...REFUSED_US, ...(faults.account ?? [])],
    message: ['TypeError', 'RangeError', ...(faults.message ?? [])],
  },
  throttled: ['ThrottlingException', ...throttled],
  failed: ['ValidationException', ...failed],
});
