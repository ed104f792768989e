import * as z from 'zod';
import { Media } from '#programme/grammar/media.ts';
import { Id, Localized, localized } from '#words/parts.ts';

/** Meta's, in characters (Cloud API: templates, media card carousels, coupon codes, interactive messages). */
export const WHATSAPP_LIMITS = {
  body: 1024,
  header: 60,
  footer: 60,
  templateButton: 25,
  card: 160,
  code: 15,
  /** Without anything to tap, and no picture. */
  text: 4096,
  button: 20,
  section: 24,
  row: 24,
  description: 72,
} as const;

/** What is registered with Meta, word for word: one text, or one for each language. */
const fixed = (max: number) => localized(z.string().min(1).max(max));

const Image = z.strictObject({ image: Media });
const Video = z.strictObject({
  video: z
    .string()
    .regex(/^[a-z0-9-]+\.mp4$/, 'expected a film such as tasting.mp4')
    .describe('A film in media/'),
});
const Document = z.strictObject({
  document: z
    .string()
    .regex(/^[a-z0-9-]+\.pdf$/, 'expected a document such as menu.pdf')
    .describe('A document in media/'),
  name: Localized.describe('What its file is called on the phone, such as Menu.pdf'),
});
/** What stands above the text: some words, or a file. */
const header = (text: z.ZodType<Localized>) =>
  z.union([z.strictObject({ text: text.describe('A bold line, at most 60 characters') }), Image, Video, Document]);
const Header = header(fixed(WHATSAPP_LIMITS.header)).describe('What stands above the text');
export type WhatsappHeader = z.infer<typeof Header>;

/** What stands on something to tap, and what it does. */
const reply = (said: string) =>
  z.strictObject({
    text: Localized.describe(said),
    reply: Id.describe('What the tap means: a keyword action, or an answer that a journey listens for'),
  });
const link = (said: string) =>
  z.strictObject({ text: Localized.describe(said), url: Localized.describe('The page it opens') });
const APPROVED = 'What stands on it, approved word for word: at most 25 characters';
const SHORT = 'What stands on it, at most 20 characters';

const Reply = reply(APPROVED);
const Link = link(APPROVED);
const Phone = z.strictObject({
  text: Localized.describe(APPROVED),
  phone: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/, 'expected a number such as +46812345678')
    .describe('The number it calls'),
});
const Code = z.strictObject({
  code: Localized.describe('What is copied, such as {{ voucher.code }}; what stands on it Meta writes'),
});
export const WhatsappButton = z.union([Reply, Link, Phone, Code]);
export type WhatsappButton = z.infer<typeof WhatsappButton>;

const parameters = z.array(Localized).default([]).describe('What {{1}}, {{2}}, … stand for, in this order');

const ofCard = {
  body: fixed(WHATSAPP_LIMITS.card).optional().describe('What it says, with {{1}}, {{2}}, …; on all cards or on none'),
  parameters,
  buttons: z
    .array(z.union([Reply, Link, Phone]))
    .min(1)
    .max(2)
    .describe('One or two, of the same kinds on all cards'),
};
const Card = z.union([Image.extend(ofCard), Video.extend(ofCard)]);
export type WhatsappCard = z.infer<typeof Card>;

const Row = z.strictObject({
  title: Localized.describe('What is chosen, at most 24 characters; no two are alike'),
  description: Localized.optional().describe('A line below it, at most 72 characters'),
  reply: Id.describe('What choosing it means: a keyword action, or an answer that a journey listens for'),
});
const List = z.strictObject({
  open: Localized.describe('What opens the list, at most 20 characters'),
  sections: z
    .array(
      z.strictObject({
        title: Localized.optional().describe('At most 24 characters; needed where there are several sections'),
        rows: z.array(Row).min(1).describe('At most 10 in all sections'),
      }),
    )
    .min(1)
    .max(10)
    .describe('What can be chosen, in groups'),
});
export type WhatsappList = z.infer<typeof List>;

/** Texts of a session are ours: nobody approves them, and they are filled like any other. */
const Session = z
  .strictObject({
    header: header(Localized).optional().describe('What stands above the text'),
    text: Localized.describe('What is said'),
    footer: Localized.optional().describe('A small line below, at most 60 characters'),
    buttons: z.array(reply(SHORT)).max(3).default([]).describe('Up to 3 answers to tap'),
    list: List.optional().describe('Up to 10 answers behind a button'),
    link: link(SHORT).optional().describe('A page behind a button'),
  })
  .describe('What goes instead of the template within 24 hours of what the member wrote by WhatsApp');
export type WhatsappSession = z.infer<typeof Session>;

/** What WhatsApp says: a template that Meta approved, and what may go in its place while a conversation is open. */
export const WhatsappBlock = z.strictObject({
  template: z
    .string()
    .regex(/^[a-z0-9_]{1,512}$/)
    .describe('The approved template; one name for all its languages'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(_[A-Z]{2})?$/, "expected one of Meta's codes, such as en or pt_BR")
    .optional()
    .describe('What a template of one language was approved in; that of the brand when left out'),
  header: Header.optional(),
  body: fixed(WHATSAPP_LIMITS.body).describe('The approved text with {{1}}, {{2}}, …; registered with Meta'),
  parameters,
  footer: fixed(WHATSAPP_LIMITS.footer).optional().describe('A small line below, approved word for word'),
  buttons: z
    .array(WhatsappButton)
    .max(10)
    .default([])
    .describe('As they were approved: replies, at most 2 links, one number and one code'),
  carousel: z
    .array(Card)
    .min(2)
    .max(10)
    .optional()
    .describe('Cards side by side below the text; then there is no header, footer or button beside them'),
  session: Session.optional(),
});
export type WhatsappBlock = z.infer<typeof WhatsappBlock>;
