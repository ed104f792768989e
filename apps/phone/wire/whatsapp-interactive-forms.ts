import * as z from 'zod';
import { Document, Picture } from './whatsapp-media-forms.ts';

const Words = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1).max(60, 'is longer than 60 characters'),
});
const Header = z.discriminatedUnion('type', [
  Words,
  z.strictObject({ type: z.literal('image'), image: Picture }),
  z.strictObject({ type: z.literal('video'), video: Picture }),
  z.strictObject({ type: z.literal('document'), document: Document }),
]);
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
  title: z.string().min(1).max(24, 'is longer than 24 characters'),
  description: z.string().max(72, 'is longer than 72 characters').optional(),
});
const about = {
  header: Header.optional(),
  body: z.strictObject({ text: z.string().min(1).max(1024, 'is longer than 1024 characters') }),
  footer: z.strictObject({ text: z.string().min(1).max(60, 'is longer than 60 characters') }).optional(),
};
const unique = (titles: string[]): boolean => new Set(titles).size === titles.length;

/** What an open conversation may be sent besides texts and files. */
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
    /** Words alone. */
    header: Words.optional(),
    action: z.strictObject({
      button: z.string().min(1).max(20, 'is longer than 20 characters'),
      sections: z
        .array(z.strictObject({ title: z.string().max(24).optional(), rows: z.array(Row).min(1) }))
        .min(1)
        .max(10)
        .refine((all) => all.flatMap(({ rows }) => rows).length <= 10, 'holds more than 10 rows')
        .refine((all) => unique(all.flatMap(({ rows }) => rows.map(({ id }) => id))), 'repeats an id')
        .refine((all) => unique(all.flatMap(({ rows }) => rows.map(({ title }) => title))), 'repeats a title')
        .refine((all) => all.length === 1 || all.every(({ title }) => title !== undefined), 'needs a title in each'),
    }),
  }),
  z.strictObject({
    ...about,
    type: z.literal('cta_url'),
    action: z.strictObject({
      name: z.literal('cta_url'),
      parameters: z.strictObject({
        display_text: z.string().min(1).max(20, 'is longer than 20 characters'),
        url: z.url({ protocol: /^https?$/, error: 'is not a web address' }).max(2000),
      }),
    }),
  }),
]);
export type Interactive = z.infer<typeof Interactive>;
