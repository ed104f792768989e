import * as z from 'zod';
import type { Codes, Refusal } from '#providers/attempt.ts';

/** Codes only: a vendor's message may repeat the number it refuses. */
const Code = z.string().regex(/^[A-Za-z][\w.-]{0,79}$/);
const SdkError = z.object({
  name: Code.catch('Error'),
  Reason: Code.optional().catch(undefined),
  /** Of the network. */
  code: Code.optional().catch(undefined),
  $metadata: z.object({ httpStatusCode: z.number().optional() }).optional().catch(undefined),
});

/** What any client of the AWS SDK throws, in codes. */
export const sdkRefusal = (error: unknown): Refusal => {
  const { name, Reason, code, $metadata } = SdkError.catch({ name: 'Error' }).parse(error);
  return { name, reason: Reason ?? code, status: $metadata?.httpStatusCode ?? 0 };
};

/** What every service of AWS may say, and the SDK itself, besides a service's own codes. */
export const withSdkCodes = ({ optedOut, faults, throttled, failed }: Codes): Codes => ({
  optedOut,
  faults: ['AccessDeniedException', 'CredentialsProviderError', 'TypeError', 'RangeError', ...faults],
  throttled: ['ThrottlingException', ...throttled],
  failed: ['ValidationException', ...failed],
});
