import {
  AccessDeniedException,
  ConflictException,
  InternalServerException,
  PinpointSMSVoiceV2Client,
  ResourceNotFoundException,
  SendTextMessageCommand,
  ServiceQuotaExceededException,
  ThrottlingException,
  ValidationException,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import {
  AccessDeniedByMetaException,
  DependencyException,
  InternalServiceException,
  InvalidParametersException,
  LimitExceededException,
  SendWhatsAppMessageCommand,
  SocialMessagingClient,
  ThrottledRequestException,
} from '@aws-sdk/client-socialmessaging';
import * as voice from '@aws-sdk/client-pinpoint-sms-voice-v2';
import * as sesv2 from '@aws-sdk/client-sesv2';
import * as socialMessaging from '@aws-sdk/client-socialmessaging';
import { describe, expect, it } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { smsSender } from '#providers/aws/sms-aws.ts';
import { whatsappSender } from '#providers/aws-social/whatsapp-aws.ts';
import { outcomeOf } from '#providers/attempt.ts';
import type { Scope } from '#messages/outage.ts';
import { ProviderFault } from '#providers/provider-fault.ts';
import { PROVIDERS } from '#providers/registry.ts';
import { awsVendor } from '#providers/aws/aws-codes.ts';
import { anOutgoing, aText, PHONE } from '../messages.ts';

const sms = mockClient(PinpointSMSVoiceV2Client);
const social = mockClient(SocialMessagingClient);
const sendSms = smsSender({
  client: new PinpointSMSVoiceV2Client({ region: 'x' }),
  from: 'p',
  configurationSet: 'c',
  s3: () => Promise.resolve(undefined),
});
const sendWhatsApp = whatsappSender({
  client: new SocialMessagingClient({ region: 'x' }),
  from: 'p',
  metaApiVersion: 'v20.0',
  linkBase: 'https://r.example/l/',
});
/** Nobody knows the token any more. */
const expired = Object.assign(new Error(PHONE), {
  name: 'ExpiredTokenException',
  $metadata: { httpStatusCode: 400 },
});
/** A refusal that stands in no table: certainly not sent, and nobody can say whom else it concerns. */
const unheardOf = Object.assign(new Error(PHONE), { name: 'TeapotException', $metadata: { httpStatusCode: 418 } });
const said = { message: `not to ${PHONE}`, $metadata: {} };

describe('what AWS SMS and RCS answer', () => {
  it.each([
    [new ConflictException({ ...said, Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT' }), 'opted-out'],
    [new ConflictException({ ...said, Reason: 'DESTINATION_PHONE_NUMBER_NOT_VERIFIED' }), 'failed'],
    [new ConflictException({ ...said, Reason: 'DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION' }), 'failed'],
    [new ValidationException({ ...said, Reason: 'DESTINATION_COUNTRY_BLOCKED' }), 'failed'],
    [new ValidationException({ ...said, Reason: 'INVALID_PARAMETER' }), 'failed'],
    [new ThrottlingException(said), 'throttled'],
    [new InternalServerException(said), 'unknown'],
    [Object.assign(new Error(PHONE), { name: 'TimeoutError' }), 'unknown'],
    [Object.assign(new Error(PHONE), { code: 'ECONNRESET' }), 'unknown'],
    [Object.assign(new Error(PHONE), { code: 'ECONNREFUSED' }), 'throttled'],
    [Object.assign(new Error(PHONE), { $metadata: { httpStatusCode: 503 } }), 'unknown'],
    [Object.assign(new TypeError(PHONE), { $metadata: { httpStatusCode: 200 } }), 'unknown'],
    [Object.assign(new Error(PHONE), { $metadata: { httpStatusCode: 429 } }), 'throttled'],
  ])('%p is %s', async (error, kind) => {
    sms.on(SendTextMessageCommand).rejects(error);
    const outcome = await sendSms(anOutgoing(aText));
    expect(outcome.kind).toBe(kind);
    expect(JSON.stringify(outcome)).not.toContain('4255550182');
  });

  it('names the reason in the code', async () => {
    const error = new ConflictException({ ...said, Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT' });
    sms.on(SendTextMessageCommand).rejects(error);
    expect(await sendSms(anOutgoing(aText))).toEqual({
      kind: 'opted-out',
      code: 'DESTINATION_PHONE_NUMBER_OPTED_OUT',
    });
  });

  it.each<[Error, string, Scope]>([
    [
      new AccessDeniedException({ ...said, Reason: 'ACCOUNT_DISABLED' }),
      'AccessDeniedException ACCOUNT_DISABLED',
      'account',
    ],
    [
      new ServiceQuotaExceededException({ ...said, Reason: 'MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT' }),
      'ServiceQuotaExceededException MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT',
      'account',
    ],
    [expired, 'ExpiredTokenException', 'account'],
    [new ResourceNotFoundException(said), 'ResourceNotFoundException', 'sender'],
    [
      new ConflictException({ ...said, Reason: 'RESOURCE_NOT_ACTIVE' }),
      'ConflictException RESOURCE_NOT_ACTIVE',
      'sender',
    ],
    [
      new ConflictException({ ...said, Reason: 'MESSAGE_TYPE_MISMATCH' }),
      'ConflictException MESSAGE_TYPE_MISMATCH',
      'class',
    ],
    [
      new ConflictException({ ...said, Reason: 'NO_ORIGINATION_IDENTITIES_FOUND' }),
      'ConflictException NO_ORIGINATION_IDENTITIES_FOUND',
      'country',
    ],
    [
      new ValidationException({ ...said, Reason: 'COUNTRY_NOT_ENABLED' }),
      'ValidationException COUNTRY_NOT_ENABLED',
      'country',
    ],
    [
      new ValidationException({ ...said, Reason: 'SENDER_ID_NOT_REGISTERED' }),
      'ValidationException SENDER_ID_NOT_REGISTERED',
      'country',
    ],
    [unheardOf, 'TeapotException', 'message'],
    [new TypeError(PHONE), 'TypeError', 'message'],
  ])('%p is a fault of ours, thrown without the number, with whom it concerns', async (error, code, scope) => {
    sms.on(SendTextMessageCommand).rejects(error);
    const thrown: unknown = await sendSms(anOutgoing(aText)).catch((e: unknown) => e);
    expect(thrown).toMatchObject({ name: 'ProviderFault', message: `sms: ${code}`, channel: 'sms', code, scope });
    expect((thrown as Error).cause).toBeUndefined();
  });
});

describe('what AWS WhatsApp answers', () => {
  it.each([
    [new ThrottledRequestException(said), 'throttled'],
    [new LimitExceededException(said), 'throttled'],
    [new DependencyException(said), 'unknown'],
    [new InternalServiceException(said), 'unknown'],
    [new InvalidParametersException(said), 'failed'],
  ])('%p is %s', async (error, kind) => {
    social.on(SendWhatsAppMessageCommand).rejects(error);
    expect(await sendWhatsApp(anOutgoing(aText))).toEqual({ kind, code: error.name });
  });

  it('a refused access to Meta is a fault', async () => {
    social.on(SendWhatsAppMessageCommand).rejects(new AccessDeniedByMetaException(said));
    await expect(sendWhatsApp(anOutgoing(aText))).rejects.toThrow('whatsapp: AccessDeniedByMetaException');
  });
});

describe.each([
  ['aws', PROVIDERS.aws.vendor, voice],
  ['aws-social', PROVIDERS['aws-social'].vendor, socialMessaging],
  ['ses', PROVIDERS.ses.vendor, sesv2],
])('every error that the SDK of %s models', (_, vendor, sdk) => {
  type Modelled = new (given: object) => Error & { readonly $fault: 'client' | 'server' };
  /** What sending never answers: they are of calls that change settings or turn pages. */
  const elsewhere = ['AlreadyExistsException', 'ConcurrentModificationException', 'InvalidNextTokenException'];
  const errors = Object.entries(sdk)
    .filter(([name]) => /Exception$|^MessageRejected$/.test(name) && !elsewhere.includes(name))
    .filter(([name]) => !name.endsWith('ServiceException') || name === 'InternalServiceException')
    .map(([, made]) => new (made as unknown as Modelled)({ ...said }));

  it('is understood by its name when the fault is ours, and may have sent it when it is the vendor’s', () => {
    expect(errors.length).toBeGreaterThan(5);
    for (const error of errors) {
      const kind = (): string => {
        try {
          return outcomeOf(vendor, 'sms', error).kind;
        } catch (fault) {
          return fault instanceof ProviderFault ? 'fault' : 'thrown';
        }
      };
      const understood = error.$fault === 'client' ? /^(fault|failed|throttled)$/ : /^unknown$/;
      expect(`${error.name} ${kind()}`).toMatch(new RegExp(`${error.name} ${understood.source.slice(1, -1)}$`));
    }
  });
});

describe('what no vendor would throw', () => {
  it.each([undefined, null, PHONE, 7, {}, { name: PHONE }, { name: 'X', Reason: PHONE }])(
    'may have been sent, and is not repeated: %p',
    (thrown) => {
      const outcome = outcomeOf(awsVendor, 'rcs', thrown);
      expect(outcome.kind).toBe('unknown');
      expect(JSON.stringify(outcome)).not.toContain('4255550182');
    },
  );
});

it.each([
  ['30', { kind: 'throttled', code: 'ThrottlingException', seconds: 30 }],
  ['Wed, 21 Oct 2026 07:28:00 GMT', { kind: 'throttled', code: 'ThrottlingException' }],
  ['-1', { kind: 'throttled', code: 'ThrottlingException' }],
])('a provider that says "Retry-After: %s" is left alone for as many seconds as it says', (header, expected) => {
  const error = Object.assign(new Error(PHONE), { name: 'ThrottlingException', $metadata: { httpStatusCode: 400 } });
  // As the SDK puts it beside its errors.
  Object.defineProperty(error, '$response', { value: { headers: { 'retry-after': header } }, enumerable: false });
  expect(outcomeOf(awsVendor, 'sms', error)).toEqual(expected);
});
