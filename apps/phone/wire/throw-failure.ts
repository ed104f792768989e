import { setTimeout as sleep } from 'node:timers/promises';
import { SLOW_MS } from '../ailments.ts';
import { isCallFailure, nextFailure } from '../failures.ts';
import type { Memory } from '../memory.ts';
import type { Channel, Vendor } from '../model.ts';
import { AwsError } from './aws-error.ts';

/** The call is left without an answer; `answer-lost` means that the message was accepted all the same. */
export class NoAnswer extends Error {}

const spent = (of: 'TEXT' | 'RCS') => () =>
  new AwsError('ServiceQuotaExceededException', 'The monthly spend limit is reached', {
    Reason: `MONTHLY_SPEND_LIMIT_REACHED_FOR_${of}`,
  });
const invalid = (Reason: string) => () => new AwsError('ValidationException', 'The request cannot be sent', { Reason });

const voice: Record<string, () => AwsError> = {
  ThrottlingException: () => new AwsError('ThrottlingException', 'Rate exceeded'),
  InternalServerException: () =>
    new AwsError('InternalServerException', 'The service failed', { RequestId: 'none' }, 500),
  ServiceQuotaExceededException: spent('TEXT'),
  AccessDeniedException: () =>
    new AwsError('AccessDeniedException', 'The account may not send', { Reason: 'ACCOUNT_DISABLED' }),
  MISSING_PARAMETER: invalid('MISSING_PARAMETER'),
  COUNTRY_NOT_ENABLED: invalid('COUNTRY_NOT_ENABLED'),
  SENDER_ID_NOT_REGISTERED: invalid('SENDER_ID_NOT_REGISTERED'),
  DESTINATION_PHONE_NUMBER_OPTED_OUT: () =>
    new AwsError('ConflictException', 'The destination phone number is opted out', {
      Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT',
    }),
};
const social: Record<string, () => AwsError> = {
  ThrottlingException: () => new AwsError('ThrottledRequestException', 'Rate exceeded', {}, 429),
  InternalServerException: () => new AwsError('InternalServiceException', 'The service failed', {}, 500),
  ServiceQuotaExceededException: () => new AwsError('LimitExceededException', 'A quota is reached', {}),
  AccessDeniedException: () => new AwsError('AccessDeniedException', 'The account may not send', {}, 403),
};

const ses: Record<string, () => AwsError> = {
  ThrottlingException: () => new AwsError('TooManyRequestsException', 'Maximum sending rate exceeded', {}, 429),
  InternalServerException: () => new AwsError('InternalServiceErrorException', 'The service failed', {}, 500),
  ServiceQuotaExceededException: () => new AwsError('LimitExceededException', 'A quota is reached'),
  AccessDeniedException: () => new AwsError('AccountSuspendedException', 'The account may not send'),
  MessageRejected: () => new AwsError('MessageRejected', 'Email address is not verified'),
  MailFromDomainNotVerifiedException: () =>
    new AwsError('MailFromDomainNotVerifiedException', 'The MAIL FROM domain is not verified'),
  SendingPausedException: () => new AwsError('SendingPausedException', 'Sending is paused for this account'),
};
const errors: Record<Channel, typeof voice> = {
  sms: voice,
  rcs: { ...voice, ServiceQuotaExceededException: spent('RCS') },
  whatsapp: social,
  /** AWS carries none: whoever does says it in words of their own. */
  viber: {},
  messenger: {},
  email: ses,
};
/** Quotas of theirs are rates, which pass. */
const RATES: readonly Channel[] = ['whatsapp', 'email'];

/** What a vendor says of each failure of a call, in its own form; what it has no word for is silence. */
export interface Refusing {
  readonly vendor: Vendor;
  readonly errors: Readonly<Record<string, () => Error>>;
}
const byAws = (channel: Channel): Refusing => ({ vendor: 'aws', errors: errors[channel] });

/** What the account is refused by a channel's provider, as long as nobody mends it. */
const refusal = (memory: Memory, channel: Channel, { vendor, errors: own }: Refusing): Error | undefined => {
  const { refuses } = memory.standing();
  const isRate = vendor === 'aws' && refuses === 'ServiceQuotaExceededException' && RATES.includes(channel);
  return refuses === null || isRate ? undefined : own[refuses]?.();
};

/** What everybody's calls fail with for as long as the vendor is not well. */
const ailing = (memory: Memory, channel: Channel, { vendor, errors: own }: Refusing): Error | undefined => {
  const is = memory.ails(vendor, channel);
  if (is === 'down') return own['InternalServerException']?.();
  return is === 'throttled' || memory.busy(channel) ? own['ThrottlingException']?.() : undefined;
};

/** Runs the send, late where the vendor is slow, unless the account is refused, the vendor ails, or the number's next failure is one of the call. */
export const throwFailure = (
  memory: Memory,
  number: string,
  channel: Channel,
  run: () => object,
  refusing = byAws(channel),
): object => {
  const failed = refusal(memory, channel, refusing) ?? ailing(memory, channel, refusing);
  if (failed !== undefined) throw failed;
  const goOn = (): object => {
    const code = nextFailure(memory, number, channel, refusing.vendor);
    if (code === null || !isCallFailure(code)) return run();
    memory.configure(number, { failWith: null });
    if (code === 'answer-lost') run();
    const error = refusing.errors[code];
    throw error === undefined ? new NoAnswer() : error();
  };
  return memory.ails(refusing.vendor, channel) === 'slow' ? sleep(SLOW_MS).then(goOn) : goOn();
};
