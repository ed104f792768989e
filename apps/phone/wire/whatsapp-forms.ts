import * as z from 'zod';
import { E164 } from '../numbers.ts';

export const SendWhatsAppMessage = z.strictObject({
  originationPhoneNumberId: z
    .string()
    .regex(/^(phone-number-id-\S+|arn:\S+:phone-number-id\/\S+)$/, 'is not a phone number id of AWS'),
  message: z.base64('is not base64').min(1, 'is empty'),
  metaApiVersion: z.string().regex(/^v\d+\.\d+$/, 'is not a version such as v20.0'),
});

const isNamed = ({ parameter_name: name }: { readonly parameter_name?: string | undefined }): boolean =>
  name !== undefined;
const Parameter = z.strictObject({
  parameter_name: z
    .string()
    .regex(/^[a-z_]{1,20}$/, 'is not a name of a parameter')
    .optional(),
  type: z.enum(['text', 'currency', 'date_time', 'image', 'video', 'document', 'payload', 'location']),
  /** Meta refuses line breaks, tabs and more than four spaces in a row. */
  text: z
    .string()
    .max(1024, 'is longer than 1024 characters')
    .refine((text) => !/[\n\t]| {5}/.test(text), 'holds a line break, a tab or five spaces')
    .optional(),
  payload: z.string().max(256).optional(),
  image: z.strictObject({ link: z.string().max(2000).optional(), id: z.string().optional() }).optional(),
  currency: z.strictObject({ fallback_value: z.string() }).optional(),
  date_time: z.strictObject({ fallback_value: z.string() }).optional(),
});
export type Parameter = z.infer<typeof Parameter>;
const Component = z.strictObject({
  type: z.enum(['header', 'body', 'button']),
  sub_type: z.enum(['quick_reply', 'url', 'copy_code', 'flow']).optional(),
  index: z.string().regex(/^\d$/, 'is a string from "0" to "9"').optional(),
  parameters: z
    .array(Parameter)
    .refine((all) => all.every(isNamed) || !all.some(isNamed), 'holds named and numbered ones')
    .default([]),
});

const Header = z.strictObject({
  type: z.enum(['text', 'image', 'video', 'document']),
  text: z.string().max(60).optional(),
  image: z.strictObject({ link: z.string().optional(), id: z.string().optional() }).optional(),
});
const Reply = z.strictObject({
  type: z.literal('reply'),
  reply: z.strictObject({
    id: z
      .string()
      .min(1)
      .max(256)
      .regex(/^\S(.*\S)?$/s, 'has spaces around it'),
    title: z.string().min(1).max(20, 'is longer than 20 characters'),
  }),
});
const Row = z.strictObject({
  id: z.string().min(1).max(200),
  title: z.string().min(1).max(24),
  description: z.string().max(72).optional(),
});
const about = {
  header: Header.optional(),
  body: z.strictObject({ text: z.string().min(1).max(1024, 'is longer than 1024 characters') }),
  footer: z.strictObject({ text: z.string().max(60) }).optional(),
};
const unique = (titles: string[]): boolean => new Set(titles).size === titles.length;

export const Interactive = z.discriminatedUnion('type', [
  z.strictObject({
    ...about,
    type: z.literal('button'),
    action: z.strictObject({
      buttons: z
        .array(Reply)
        .min(1)
        .max(3, 'holds more than 3 buttons')
        .refine((all) => unique(all.map((b) => b.reply.title)), 'repeats a title')
        .refine((all) => unique(all.map((b) => b.reply.id)), 'repeats an id'),
    }),
  }),
  z.strictObject({
    ...about,
    type: z.literal('list'),
    action: z.strictObject({
      button: z.string().min(1).max(20),
      sections: z
        .array(z.strictObject({ title: z.string().max(24).optional(), rows: z.array(Row).min(1) }))
        .min(1)
        .max(10)
        .refine((all) => all.flatMap(({ rows }) => rows).length <= 10, 'holds more than 10 rows')
        .refine((all) => unique(all.flatMap(({ rows }) => rows.map(({ id }) => id))), 'repeats an id')
        .refine((all) => all.length === 1 || all.every(({ title }) => title !== undefined), 'needs a title in each'),
    }),
  }),
]);

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
  z.strictObject({
    ...address,
    type: z.literal('image'),
    image: z
      .strictObject({
        link: z
          .url({ protocol: /^https?$/, error: 'is not a web address' })
          .max(2000)
          .optional(),
        id: z.string().optional(),
        caption: z.string().max(1024, 'is longer than 1024 characters').optional(),
      })
      .refine(({ link, id }) => (link === undefined) !== (id === undefined), 'needs a link or an id, and not both'),
  }),
  z.strictObject({
    ...address,
    type: z.literal('template'),
    template: z.strictObject({
      name: z.string().regex(/^[a-z0-9_]{1,512}$/, 'is not a template name'),
      language: z.strictObject({ code: z.string().regex(/^[a-z]{2,3}(_[A-Z]{2})?$/, 'is not a language code') }),
      components: z.array(Component).default([]),
    }),
  }),
]);
export type MetaMessage = z.infer<typeof MetaMessage>;
export type TemplateCall = Extract<MetaMessage, { type: 'template' }>['template'];

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
