import * as z from 'zod';
import { NUMBERS_REGISTERED, SMS_COUNTRIES } from '#providers/registering/sms-countries.ts';

export const Country = z
  .string()
  .refine((code) => SMS_COUNTRIES.has(code), 'expected the code of a country that AWS sends SMS to, such as SE');

interface Said {
  readonly arn?: string | undefined;
  readonly country?: string | undefined;
  readonly number?: 'SIMULATOR' | 'LONG_CODE' | undefined;
  readonly senderId?: string | undefined;
}

/** Why AWS would not give it without a person: what is registered is registered first, and then named by its ARN. */
const flawOf = ({ arn, country, number, senderId }: Said): string | undefined => {
  const ways = [arn, number, senderId].filter((way) => way !== undefined);
  if (ways.length !== 1) return 'give one of arn, number and senderId';
  if (arn !== undefined) return country === undefined ? undefined : 'an arn says itself of which country it is';
  if (country === undefined) return 'say of which country';
  const has = SMS_COUNTRIES.get(country);
  if (number === 'SIMULATOR') return country === 'US' ? undefined : 'simulator numbers are of US only';
  if (number === 'LONG_CODE' && (has?.longCode !== true || NUMBERS_REGISTERED.has(country)))
    return `AWS gives no long code of ${country} without a registration: give the arn of one`;
  if (senderId !== undefined && has?.senderId !== 'yes')
    return `AWS gives no sender ID for ${country} without a registration: give the arn of one`;
  return undefined;
};

/** A sender in a pool: one that exists, or a kind that AWS gives without a registration. */
export const PoolMember = z
  .strictObject({
    /** Of a phone number or a sender ID. */
    arn: z
      .string()
      .regex(
        /^arn:[^:]+:sms-voice:[^:]+:\d{12}:(phone-number|sender-id)\/\S+$/,
        'expected the ARN of a number or sender ID',
      )
      .optional(),
    country: Country.optional(),
    number: z.enum(['SIMULATOR', 'LONG_CODE']).optional(),
    /** CloudFormation takes capitals only. */
    senderId: z
      .string()
      .regex(/^(?=.*[A-Z])[A-Z0-9_-]{1,11}$/, 'expected at most 11 capital letters, digits, - or _, with a letter')
      .optional(),
  })
  .superRefine((said, context) => {
    const flaw = flawOf(said);
    if (flaw !== undefined) context.addIssue({ code: 'custom', message: flaw });
  });
export type PoolMember = z.infer<typeof PoolMember>;
