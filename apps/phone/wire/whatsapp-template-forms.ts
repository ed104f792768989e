import * as z from 'zod';
import { Document, Picture } from './whatsapp-media-forms.ts';

const isNamed = ({ parameter_name: name }: { readonly parameter_name?: string | undefined }): boolean =>
  name !== undefined;
/** Each type has the field of its name, and no other; a coupon code has 15 characters at most. */
const FIELD = {
  text: 'text',
  payload: 'payload',
  image: 'image',
  video: 'video',
  document: 'document',
  currency: 'currency',
  date_time: 'date_time',
  coupon_code: 'coupon_code',
} as const;
const Parameter = z
  .strictObject({
    parameter_name: z
      .string()
      .regex(/^[a-z_]{1,20}$/, 'is not a name of a parameter')
      .optional(),
    type: z.enum(Object.values(FIELD)),
    /** Meta refuses line breaks, tabs and more than four spaces in a row. */
    text: z
      .string()
      .min(1)
      .max(1024, 'is longer than 1024 characters')
      .refine((text) => !/[\n\t]| {5}/.test(text), 'holds a line break, a tab or five spaces')
      .optional(),
    payload: z.string().max(256).optional(),
    coupon_code: z.string().min(1).max(15, 'is longer than 15 characters').optional(),
    image: Picture.optional(),
    video: Picture.optional(),
    document: Document.optional(),
    currency: z.strictObject({ fallback_value: z.string() }).optional(),
    date_time: z.strictObject({ fallback_value: z.string() }).optional(),
  })
  .refine((given) => given[FIELD[given.type]] !== undefined, 'lacks what its type names');
export type Parameter = z.infer<typeof Parameter>;

const parameters = z
  .array(Parameter)
  .refine((all) => all.every(isNamed) || !all.some(isNamed), 'holds named and numbered ones')
  .default([]);
const Component = z.strictObject({
  type: z.enum(['header', 'body', 'button']),
  sub_type: z.enum(['quick_reply', 'url', 'copy_code', 'flow']).optional(),
  index: z.string().regex(/^\d$/, 'is a string from "0" to "9"').optional(),
  parameters,
});
export type Component = z.infer<typeof Component>;
const Carousel = z.strictObject({
  type: z.literal('carousel'),
  cards: z
    .array(z.strictObject({ card_index: z.int().min(0).max(9), components: z.array(Component) }))
    .min(2, 'needs 2 to 10 cards')
    .max(10, 'needs 2 to 10 cards'),
});

export const TemplateCall = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9_]{1,512}$/, 'is not a template name'),
    language: z.strictObject({ code: z.string().regex(/^[a-z]{2,3}(_[A-Z]{2})?$/, 'is not a language code') }),
    components: z.array(z.union([Component, Carousel])).default([]),
  })
  .transform(({ components, ...named }) => ({
    ...named,
    components: components.filter((one) => one.type !== 'carousel'),
    cards: components.flatMap((one) => (one.type === 'carousel' ? one.cards : [])),
  }));
export type TemplateCall = z.infer<typeof TemplateCall>;
