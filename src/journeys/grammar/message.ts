import * as z from 'zod';
import { MessageClass } from '#channels/channel.ts';
import { Id, Localized, localized } from '#journeys/grammar/parts.ts';

/** One text, or one for each language of the block, of at most so many characters in each. */
const text = (max: number) => localized(z.string().min(1).max(max));

const Suggestion = z.union([
  z.strictObject({ text: text(25), reply: Id.describe('What the tap means: a keyword action') }),
  z.strictObject({ text: text(25), url: Localized }),
]);
export type Suggestion = z.infer<typeof Suggestion>;

/**
 * What is said, channel by channel. A text is one string, or a map by language; all texts of one block have the same
 * languages, so that nobody reads two in one message.
 */
export const MessageFile = z.strictObject({
  message: Id,
  about: z.string().min(1),
  class: MessageClass.exclude(['response']),
  sms: z.strictObject({ text: text(1530) }).optional(),
  rcs: z
    .strictObject({
      title: text(200),
      text: text(2000),
      media: z
        .string()
        .regex(/^[a-z0-9-]+\.(png|jpg)$/)
        .optional()
        .describe('A file in media/'),
      suggestions: z.array(Suggestion).max(4).default([]),
    })
    .optional(),
  whatsapp: z
    .strictObject({
      template: z
        .string()
        .regex(/^[a-z0-9_]{1,512}$/)
        .describe('The approved template; one name for all its languages'),
      language: z
        .string()
        .regex(/^[a-z]{2,3}(_[A-Z]{2})?$/, "expected one of Meta's codes, such as en or pt_BR")
        .optional()
        .describe('What a template of one language was approved in; that of the brand when left out'),
      body: text(1024).describe('The approved text with {{1}}, {{2}}, …; registered with Meta'),
      parameters: z.array(Localized).default([]),
      buttons: z.array(Suggestion).max(3).default([]),
    })
    .optional(),
  email: z
    .strictObject({
      layout: Id.default('layout').describe('A file in emails/'),
      subject: text(150),
      preview: text(150).optional().describe('What a mailbox shows beside the subject'),
      heading: text(200),
      text: text(10_000).describe('Paragraphs, with an empty line between them'),
      button: z.strictObject({ text: text(40), url: Localized }).optional(),
    })
    .optional(),
});
export type MessageFile = z.infer<typeof MessageFile>;
