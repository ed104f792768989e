import * as z from 'zod';
import { E164 } from '../numbers.ts';
import { common, isPhoneNumber, RequiredIdentity, S3Url } from './sms-forms.ts';

const exactlyOne = (value: object): boolean => Object.values(value).filter((v) => v !== undefined).length === 1;
const Url = z
  .string()
  .max(2000, 'is longer than 2000 characters')
  .regex(/^(s3|https):\/\/\S+$/, 'is not a file address');
/** AWS takes https alone. What leads to this machine may be plain: the own links of the runner and of the emulator do. */
const HttpsUrl = z
  .string()
  .max(2048)
  .regex(/^(https:\/\/|http:\/\/(127\.0\.0\.1|([\w-]+\.)*localhost)[:/])\S+$/, 'does not begin with https://');

const label = {
  Text: z.string().min(1, 'is empty').max(25, 'is longer than 25 characters'),
  PostbackData: z.string().min(1, 'is empty').max(2048, 'is longer than 2048 characters'),
};
export const Suggested = z
  .strictObject({
    Reply: z.strictObject(label).optional(),
    OpenUrl: z
      .strictObject({
        ...label,
        Url: HttpsUrl,
        Application: z.enum(['BROWSER', 'WEBVIEW']).optional(),
        WebviewViewMode: z.enum(['FULL', 'HALF', 'TALL']).optional(),
      })
      .refine((url) => url.WebviewViewMode === undefined || url.Application === 'WEBVIEW', {
        path: ['WebviewViewMode'],
        message: 'goes with WEBVIEW only',
      })
      .optional(),
    DialPhone: z.strictObject({ ...label, PhoneNumber: E164 }).optional(),
    ShowLocation: z
      .strictObject({
        ...label,
        Latitude: z.number().min(-90).max(90),
        Longitude: z.number().min(-180).max(180),
        Label: z.string().max(100).optional(),
      })
      .optional(),
    RequestLocation: z.strictObject(label).optional(),
    CreateCalendarEvent: z
      .strictObject({
        ...label,
        Title: z.string().max(100),
        StartTime: z.union([z.number(), z.string()]),
        EndTime: z.union([z.number(), z.string()]),
        Description: z.string().max(500).optional(),
      })
      .optional(),
  })
  .refine(exactlyOne, 'must hold exactly one kind of suggestion');

const cardContent = (heights: [string, ...string[]]) =>
  z
    .strictObject({
      Title: z.string().max(200, 'is longer than 200 characters').optional(),
      Description: z.string().max(2000, 'is longer than 2000 characters').optional(),
      Media: z.strictObject({ FileUrl: Url, ThumbnailUrl: Url.optional(), Height: z.enum(heights) }).optional(),
      Suggestions: z.array(Suggested).max(4, 'holds more than 4 suggestions').optional(),
    })
    .refine((card) => card.Title !== undefined || card.Description !== undefined || card.Media !== undefined, {
      message: 'needs a title, a description or media',
    });
const RichCard = z
  .strictObject({
    CardOrientation: z.enum(['VERTICAL', 'HORIZONTAL']),
    ThumbnailImageAlignment: z.enum(['LEFT', 'RIGHT']).optional(),
    CardContent: cardContent(['SHORT', 'MEDIUM', 'TALL']),
  })
  .refine((card) => card.CardOrientation === 'HORIZONTAL' || card.ThumbnailImageAlignment === undefined, {
    path: ['ThumbnailImageAlignment'],
    message: 'goes with HORIZONTAL only',
  });

export const RcsContent = z
  .strictObject({
    TextMessage: z
      .strictObject({ Body: z.string().min(1, 'is empty').max(3072, 'is longer than 3072 characters') })
      .optional(),
    FileMessage: z.strictObject({ FileUrl: Url, ThumbnailUrl: Url.optional() }).optional(),
    RichCard: RichCard.optional(),
    Carousel: z
      .strictObject({
        CardWidth: z.enum(['SMALL', 'MEDIUM']),
        CardContents: z
          .array(cardContent(['SHORT', 'MEDIUM']))
          .min(2, 'needs 2 to 10 cards')
          .max(10, 'needs 2 to 10 cards'),
      })
      .optional(),
  })
  .refine(exactlyOne, 'must hold exactly one kind of content');

const Fallback = z
  .strictObject({
    Channel: z.enum(['SMS', 'MMS']),
    MessageBody: z.string().max(1600, 'is longer than 1600 characters').optional(),
    MediaUrls: z.array(S3Url).max(1, 'holds more than one file').optional(),
    OriginationIdentity: z
      .string()
      .regex(/^(?!pool-|rcs-|arn:\S+:(pool|rcs-agent)\/)\S+$/, 'cannot be a pool or an RCS agent')
      .optional(),
  })
  .refine((f) => (f.MessageBody ?? '') !== '' || (f.Channel === 'MMS' && (f.MediaUrls ?? []).length > 0), {
    path: ['MessageBody'],
    message: 'is required',
  })
  .refine((f) => f.Channel === 'MMS' || f.MediaUrls === undefined, {
    path: ['MediaUrls'],
    message: 'goes with MMS only',
  });

const KB = 1_024;

export const SendRcsMessage = z.strictObject({
  ...common,
  OriginationIdentity: RequiredIdentity.refine(
    (identity) => !isPhoneNumber(identity),
    'is neither an agent nor a pool',
  ),
  RcsMessageContent: z
    .strictObject({
      Content: RcsContent,
      Suggestions: z.array(Suggested).max(11, 'holds more than 11 suggestions').optional(),
    })
    .refine((content) => Buffer.byteLength(JSON.stringify(content)) <= 250 * KB, 'is larger than 250 KB'),
  TimeToLive: z.int().min(1).max(172_800).optional(),
  FallbackConfiguration: Fallback.optional(),
  MessageTrafficType: z
    .enum(['AUTHENTICATION', 'TRANSACTION', 'PROMOTION', 'SERVICE_REQUEST', 'ACKNOWLEDGEMENT'])
    .optional(),
});
export type SendRcsMessage = z.infer<typeof SendRcsMessage>;
