import * as z from 'zod';
import { E164, isAgent } from '../numbers.ts';
import { segments } from '../segments.ts';

const Identity = z.string().regex(/^[A-Za-z0-9_:/+-]{1,256}$/, 'is not an origination identity');
const Context = z
  .record(
    z.string().max(100).regex(/^\S+$/, 'has a key with spaces'),
    z
      .string()
      .min(1)
      .max(800)
      .regex(/^\S(.*\S)?$/s, 'has a value with spaces around it'),
  )
  .refine((context) => Object.keys(context).length <= 5, 'has more than 5 entries');

/** What every Send* operation has. */
export const common = {
  DestinationPhoneNumber: E164,
  ConfigurationSetName: z
    .string()
    .regex(/^[A-Za-z0-9_:/-]{1,256}$/)
    .optional(),
  MaxPrice: z
    .string()
    .min(2)
    .max(8)
    .regex(/^\d{0,2}\.\d{1,5}$/, 'is not a price')
    .optional(),
  Context: Context.default({}),
  DryRun: z.boolean().default(false),
  ProtectConfigurationId: z.string().max(256).optional(),
  MessageFeedbackEnabled: z.boolean().optional(),
};
export const RequiredIdentity = Identity;
export const isPhoneNumber = (identity: string): boolean =>
  /^(\+?\d+|arn:\S+:phone-number\/\S+|phone-\S+)$/.test(identity);
export const S3Url = z
  .string()
  .max(2048, 'is longer than 2048 characters')
  .regex(/^s3:\/\/[^/]+\/.+/, 'is not an S3 object');

export const SendTextMessage = z.strictObject({
  ...common,
  OriginationIdentity: Identity.optional(),
  MessageBody: z.string().regex(/\S/, 'is empty or blank').max(1600, 'is longer than 1600 characters'),
  MessageType: z.enum(['TRANSACTIONAL', 'PROMOTIONAL']).default('TRANSACTIONAL'),
  Keyword: z
    .string()
    .max(30)
    .regex(/^\S(.*\S)?$/s, 'has spaces around it')
    .optional(),
  TimeToLive: z.int().min(5).max(259_200).optional(),
  DestinationCountryParameters: z
    .partialRecord(z.enum(['IN_TEMPLATE_ID', 'IN_ENTITY_ID']), z.string().min(1).max(64))
    .optional(),
});

/** Only SMS is cut into parts; the same call to an RCS agent goes out as one message. */
export const SmsBody = z.object({
  MessageBody: z.string().refine((body) => segments(body).fits, 'is longer than 1530 GSM or 630 other characters'),
});

export const SendMediaMessage = z
  .strictObject({
    ...common,
    OriginationIdentity: Identity.refine((identity) => !isAgent(identity), 'is an RCS agent, which carries no MMS'),
    MessageBody: z.string().regex(/\S/, 'is empty or blank').max(1600, 'is longer than 1600 characters').optional(),
    MediaUrls: z.array(S3Url).min(1, 'is empty').max(1, 'holds more than one file').optional(),
    TimeToLive: z.int().min(5).max(259_200).optional(),
  })
  .refine((send) => (send.MessageBody ?? '') !== '' || (send.MediaUrls ?? []).length > 0, {
    path: ['MessageBody'],
    message: 'is empty and there is no media',
  });

const ListName = z.string().regex(/^[A-Za-z0-9_:/-]{1,256}$/, 'is not an opt-out list');
export const OptedOutNumber = z.strictObject({ OptOutListName: ListName, OptedOutNumber: E164 });
export const DescribeOptedOutNumbers = z.strictObject({
  OptOutListName: ListName,
  OptedOutNumbers: z.array(E164).max(5).optional(),
  Filters: z
    .array(z.strictObject({ Name: z.literal('end-user-opted-out'), Values: z.array(z.string()).min(1).max(20) }))
    .max(20)
    .optional(),
  NextToken: z.string().regex(/^\d+$/, 'is not a token of ours').optional(),
  MaxResults: z.int().min(1).max(100).default(100),
});
export const MessageFeedback = z.strictObject({
  MessageId: z.string().min(1).max(256),
  MessageFeedbackStatus: z.enum(['RECEIVED', 'FAILED']),
});
