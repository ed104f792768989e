import * as z from 'zod';

const Url = z
  .string()
  .max(4_000)
  .regex(/^https?:\/\/\S+$/, 'is not a web address');
/** A phone with its plus, or on WhatsApp the id of somebody who shows none; the channel stands before it. */
const To = z
  .string()
  .regex(
    /^((whatsapp:|rcs:)?\+[1-9]\d{6,14}|whatsapp:[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128})$/,
    'is neither a number nor an id',
  );
const Sid = (prefix: string) => z.string().regex(new RegExp(`^${prefix}[0-9a-f]{32}$`), `is no id of ${prefix}`);

const Variables = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('is not JSON');
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string().max(16), z.string().min(1).max(1_600)));

/** What the phone takes of the Messages API; a parameter that it does not know is refused, so that none is written wrong. */
export const TwilioMessage = z
  .strictObject({
    To,
    From: z.string().min(1).optional(),
    MessagingServiceSid: Sid('MG').optional(),
    Body: z.string().min(1).max(1_600, 'is longer than 1,600 characters').optional(),
    /** Up to ten of them; we send one. */
    MediaUrl: Url.optional(),
    ContentSid: Sid('HX').optional(),
    ContentVariables: Variables.optional(),
    StatusCallback: Url.optional(),
    ValidityPeriod: z
      .string()
      .regex(/^\d+$/)
      .transform(Number)
      .pipe(z.int().min(1).max(36_000, 'is more than 36,000 seconds'))
      .optional(),
  })
  .refine((one) => (one.From === undefined) !== (one.MessagingServiceSid === undefined), {
    error: 'is one of From and MessagingServiceSid',
  })
  .refine((one) => (one.Body === undefined) !== (one.ContentSid === undefined), {
    error: 'is one of Body and ContentSid',
  });
export type TwilioMessage = z.infer<typeof TwilioMessage>;
