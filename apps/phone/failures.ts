import type { Memory } from './memory.ts';
import type { Channel, Vendor } from './model.ts';

/** Codes by what they hit: the send call itself, or the receipt of one channel. */
export const smsCodes = [
  'INVALID',
  'INVALID_MESSAGE',
  'UNREACHABLE',
  'CARRIER_UNREACHABLE',
  'BLOCKED',
  'CARRIER_BLOCKED',
  'SPAM',
  'TTL_EXPIRED',
  'UNKNOWN',
  'PROTECT_BLOCKED',
] as const;
export const rcsCodes = ['REJECTED', 'UNDELIVERABLE'] as const;
/** A bounce by its type and sub-type, or a mail that SES itself throws away. */
export const emailCodes = [
  'Permanent.General',
  'Permanent.NoEmail',
  'Transient.MailboxFull',
  'Transient.ContentRejected',
  'Undetermined.Undetermined',
  'Reject',
] as const;
export const emailCallCodes = [
  'MessageRejected',
  'MailFromDomainNotVerifiedException',
  'SendingPausedException',
] as const;
export const callCodes = [
  'ThrottlingException',
  'InternalServerException',
  'ServiceQuotaExceededException',
  'AccessDeniedException',
  'MISSING_PARAMETER',
  'timeout',
  'answer-lost',
] as const;
/** What an operator has to mend; where a provider has no such refusal, its calls go through. */
export const accountCodes = [
  'AccessDeniedException',
  'ServiceQuotaExceededException',
  'COUNTRY_NOT_ENABLED',
  'SENDER_ID_NOT_REGISTERED',
] as const;
const optedOut = 'DESTINATION_PHONE_NUMBER_OPTED_OUT';

export const failureCodes: readonly string[] = [
  ...callCodes,
  ...emailCallCodes,
  optedOut,
  'never',
  ...smsCodes,
  ...rcsCodes,
  ...emailCodes,
];
export const isFailure = (code: string): boolean => failureCodes.includes(code) || /^[1-9]\d{0,5}$/.test(code);

const has = (list: readonly string[], code: string): boolean => list.includes(code);

/** A code waits for the next message it can happen to: an SMS suffix does not spoil an RCS card. */
const fits = (code: string, channel: Channel, vendor: Vendor): boolean => {
  if (has(callCodes, code) || code === 'never') return true;
  if (vendor === 'vonage') return code === optedOut || /^1\d{3}$/.test(code);
  if (vendor === 'twilio') return code === optedOut || /^[2369]\d{4}$/.test(code);
  if (channel === 'email') return has(emailCodes, code) || has(emailCallCodes, code);
  if (code === optedOut) return channel !== 'whatsapp';
  if (channel === 'sms') return has(smsCodes, code);
  if (channel === 'rcs') return has(rcsCodes, code);
  return /^\d+$/.test(code);
};

export const nextFailure = (
  memory: Memory,
  number: string,
  channel: Channel,
  vendor: Vendor = 'aws',
): string | null => {
  const { failWith } = memory.settings(number);
  return failWith !== null && fits(failWith, channel, vendor) ? failWith : null;
};

export const isCallFailure = (code: string): boolean => has([...callCodes, ...emailCallCodes, optedOut], code);
