import * as z from 'zod';
import { Media } from '#programme/grammar/media.ts';
import { Id, Localized, localized } from '#words/parts.ts';

/** In characters, and how many (Messages API 1.4 for the text; Meta, quick replies and button template). */
export const MESSENGER_LIMITS = { text: 640, replies: 20, link: 20 } as const;
const MOST_REPLIES = 13;

/** A template is longer than what it becomes. */
const TEMPLATE = 4;
const template = (max: number) =>
  localized(
    z
      .string()
      .min(1)
      .max(max * TEMPLATE),
  );
const replies = z
  .array(
    z.strictObject({
      text: template(MESSENGER_LIMITS.replies).describe('What stands on it, at most 20 characters'),
      reply: Id.describe('What the tap means: a keyword action, or an answer that a journey listens for'),
    }),
  )
  .max(MOST_REPLIES)
  .default([])
  .describe('What can be tapped below it, at most 13');
const file = (type: string, example: string) =>
  z
    .string()
    .regex(new RegExp(`^[a-z0-9-]+\\.${type}$`), `expected a file such as ${example}`)
    .describe(`A file in media/, such as ${example}`);

/** A message is a text or a file: Messenger shows no words below one. */
export const MessengerBlock = z.union([
  z
    .strictObject({
      text: template(MESSENGER_LIMITS.text).describe('What it says, at most 640 characters'),
      link: z
        .strictObject({
          text: template(MESSENGER_LIMITS.link).describe('What stands on it, at most 20 characters'),
          url: Localized.describe('The page it opens'),
        })
        .optional()
        .describe('A button that opens a page, in the place of replies'),
      replies,
    })
    .refine(({ link, replies: below }) => link === undefined || below.length === 0, {
      path: ['link'],
      error: 'expected a link or replies, not both',
    }),
  z.strictObject({ image: Media, replies }),
  z.strictObject({ video: file('mp4', 'tasting.mp4'), replies }),
  z.strictObject({ audio: file('mp3', 'hello.mp3'), replies }),
  z.strictObject({ document: file('pdf', 'menu.pdf'), replies }),
]);
export type MessengerBlock = z.infer<typeof MessengerBlock>;
