import * as z from 'zod';
import { Inbox } from '../inbox.ts';

/** `Name <address>` or the address alone. SES knows no SMTPUTF8: a name beyond ASCII comes as encoded words. */
const From = z
  .string()
  .max(320)
  .regex(/^[\x20-\x7e]+$/, 'is not ASCII')
  .refine((from) => Inbox.safeParse(/^[^<>]*<([^<>]+)>$/.exec(from)?.[1] ?? from).success, 'Missing final @domain');

const Text = z.strictObject({ Data: z.string(), Charset: z.string().optional() });
const Subject = Text.refine(({ Data }) => !/\p{Cc}/u.test(Data), 'holds a control character');

const Header = z
  .strictObject({
    Name: z
      .string()
      .max(126)
      .regex(/^[\x21-\x39\x3b-\x7e]+$/, 'is not a header name'),
    Value: z
      .string()
      .max(995)
      .regex(/^[\x20-\x7e]+$/, 'is not printable ASCII'),
  })
  .refine(({ Name, Value }) => Name.length + Value.length <= 996, 'is longer than 996 characters');

const Tag = z.string().regex(/^[A-Za-z0-9_-]{1,256}$/, 'takes letters, digits, underscores and hyphens, up to 256');

const Addresses = z.array(Inbox).default([]);
export const SendEmail = z.strictObject({
  FromEmailAddress: From,
  Destination: z
    .strictObject({ ToAddresses: Addresses, CcAddresses: Addresses, BccAddresses: Addresses })
    .transform(({ ToAddresses, CcAddresses, BccAddresses }) => [...ToAddresses, ...CcAddresses, ...BccAddresses])
    .pipe(z.tuple([Inbox], 'holds not exactly one recipient, which is all that the phone can take')),
  ReplyToAddresses: Addresses,
  Content: z.strictObject({
    Simple: z.strictObject({
      Subject,
      Body: z
        .strictObject({ Text: Text.optional(), Html: Text.optional() })
        .refine((body) => body.Text !== undefined || body.Html !== undefined, 'holds neither text nor HTML'),
      Headers: z.array(Header).max(15, 'holds more than 15 headers').default([]),
    }),
  }),
  EmailTags: z.array(z.strictObject({ Name: Tag, Value: Tag })).default([]),
  ConfigurationSetName: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/, 'is not a configuration set')
    .optional(),
});

export const SuppressionReason = z.enum(['BOUNCE', 'COMPLAINT']);
export const PutSuppressed = z.strictObject({ EmailAddress: Inbox, Reason: SuppressionReason });
export const ListSuppressed = z.object({
  Reasons: z.array(SuppressionReason).default([]),
  StartDate: z.iso.datetime({ offset: true }).optional(),
  EndDate: z.iso.datetime({ offset: true }).optional(),
  PageSize: z.coerce.number().int().min(1).max(1000).default(1000),
});
