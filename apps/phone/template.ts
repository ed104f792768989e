import * as z from 'zod';

const HeaderFormat = z.enum(['image', 'video', 'document']);
const TemplateButton = z.strictObject({
  type: z.enum(['quick_reply', 'url', 'phone_number', 'copy_code']),
  text: z.string().min(1).max(25),
  url: z.url().max(2000).optional(),
  phone: z.string().max(20).optional(),
});

/** An approved template; without a language it stands for every one. */
export const Template = z.strictObject({
  language: z
    .string()
    .regex(/^[a-z]{2,3}(_[A-Z]{2})?$/, "is not one of Meta's language codes")
    .optional(),
  /** Marketing where nothing is said. */
  category: z.enum(['marketing', 'utility', 'authentication']).optional(),
  body: z.string().min(1).max(1024),
  header: z.string().max(60).optional(),
  /** Of a header that is a file. */
  headerFormat: HeaderFormat.optional(),
  footer: z.string().max(60).optional(),
  buttons: z.array(TemplateButton).max(10).default([]),
  cards: z
    .array(
      z.strictObject({
        headerFormat: HeaderFormat.exclude(['document']),
        body: z.string().max(160),
        buttons: z.array(TemplateButton).min(1).max(2),
      }),
    )
    .min(2)
    .max(10)
    .optional(),
});
export type Template = z.infer<typeof Template>;

export const templateKey = (name: string, language?: string): string =>
  language === undefined ? name : `${name}:${language}`;
