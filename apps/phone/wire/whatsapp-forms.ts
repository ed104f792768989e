import * as z from 'zod';
import { E164 } from '../numbers.ts';
import { Interactive } from './whatsapp-interactive-forms.ts';
import { CaptionedDocument, CaptionedPicture } from './whatsapp-media-forms.ts';
import { TemplateCall } from './whatsapp-template-forms.ts';

export const SendWhatsAppMessage = z.strictObject({
  originationPhoneNumberId: z
    .string()
    .regex(/^(phone-number-id-\S+|arn:\S+:phone-number-id\/\S+)$/, 'is not a phone number id of AWS'),
  message: z.base64('is not base64').min(1, 'is empty'),
  metaApiVersion: z.string().regex(/^v\d+\.\d+$/, 'is not a version such as v20.0'),
});

const address = {
  messaging_product: z.literal('whatsapp'),
  recipient_type: z.literal('individual').optional(),
  to: E164,
  context: z.strictObject({ message_id: z.string() }).optional(),
  biz_opaque_callback_data: z.string().max(512, 'is longer than 512 characters').optional(),
};
export const MetaMessage = z.discriminatedUnion('type', [
  z.strictObject({
    ...address,
    type: z.literal('text'),
    text: z.strictObject({
      body: z.string().min(1).max(4096, 'is longer than 4096 characters'),
      preview_url: z.boolean().optional(),
    }),
  }),
  z.strictObject({ ...address, type: z.literal('interactive'), interactive: Interactive }),
  z.strictObject({ ...address, type: z.literal('image'), image: CaptionedPicture }),
  z.strictObject({ ...address, type: z.literal('video'), video: CaptionedPicture }),
  z.strictObject({ ...address, type: z.literal('document'), document: CaptionedDocument }),
  z.strictObject({ ...address, type: z.literal('template'), template: TemplateCall }),
]);
export type MetaMessage = z.infer<typeof MetaMessage>;

/** A message to an id; a number beside it goes first, as with Meta. */
export const Recipient = z.looseObject({
  to: z.undefined().optional(),
  recipient: z.string().regex(/^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/, 'is not a user id'),
});

/** The same operation marks a customer's message as read. */
export const MarkRead = z.object({
  messaging_product: z.literal('whatsapp'),
  status: z.literal('read'),
  message_id: z.string().min(1),
});
