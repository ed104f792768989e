import * as z from 'zod';
import { Channel, MessageClass } from '#words/channel.ts';
import { Media } from '#programme/grammar/media.ts';
import { MESSENGER_LIMITS, MessengerBlock } from '#programme/grammar/messenger.ts';
import { RcsBlock } from '#programme/grammar/rcs.ts';
import { WhatsappBlock } from '#programme/grammar/whatsapp.ts';
import { Id, Localized, localized, Span } from '#words/parts.ts';

/**
 * Characters that a text may have, in each language. A template is longer than what it becomes, so that the schema allows
 * more and `check-lengths.ts` counts what is known to be left.
 */
export const LIMITS = {
  sms: {},
  rcs: {},
  whatsapp: {},
  viber: { text: 1_000, button: 30 },
  messenger: MESSENGER_LIMITS,
  email: { subject: 150, preview: 150, heading: 200, text: 10_000, button: 40 },
  inapp: { title: 80, text: 500, buttons: 25 },
  push: { title: 65, text: 240 },
} as const satisfies Readonly<Record<Channel, Readonly<Record<string, number>>>>;
const TEMPLATE = 4;

/** One text, or one for each language of the block, of at most so many characters in each. */
const text = (max: number) => localized(z.string().min(1).max(max));
const template = (max: number) => text(max * TEMPLATE);

const Link = (max: number) =>
  z.strictObject({
    text: template(max).describe('What stands on it'),
    url: Localized.describe('The page it opens'),
  });
const Suggestion = z.union([
  z.strictObject({
    text: template(LIMITS.inapp.buttons).describe('What stands on it'),
    reply: Id.describe('What the tap means: a keyword action, or an answer that a journey listens for'),
  }),
  Link(LIMITS.inapp.buttons),
]);
export type Suggestion = z.infer<typeof Suggestion>;

/** What each channel says. */
const blocks = {
  sms: z
    .strictObject({
      text: text(1530).describe(
        'At most 10 segments, whatever it is filled with; it says all, also without its picture',
      ),
      media: Media.optional().describe(
        'A picture: as MMS in the US and Canada where the sender carries it, left out elsewhere; a file of media/, or voucher',
      ),
    })
    .optional()
    .describe('A text message'),
  rcs: RcsBlock.optional().describe(
    'A card with a title, a picture and suggestions; a text; or 2 to 10 cards side by side',
  ),
  whatsapp: WhatsappBlock.optional().describe('A template that Meta approved'),
  viber: z
    .strictObject({
      text: template(LIMITS.viber.text).describe('What it says, at most 1000 characters'),
      media: Media.optional(),
      button: Link(LIMITS.viber.button).optional().describe('The one button below it'),
    })
    .optional()
    .describe('A business message of Viber'),
  messenger: MessengerBlock.optional().describe(
    'A message of Messenger, within 24 hours of what the member wrote there',
  ),
  email: z
    .strictObject({
      layout: Id.default('layout').describe('A file in emails/'),
      subject: template(LIMITS.email.subject).describe('The subject of the mail'),
      preview: template(LIMITS.email.preview).optional().describe('What a mailbox shows beside the subject'),
      heading: template(LIMITS.email.heading).describe('The first line in the mail'),
      text: template(LIMITS.email.text).describe('Paragraphs, with an empty line between them'),
      button: Link(LIMITS.email.button).optional().describe('Below the text'),
    })
    .optional()
    .describe('A mail, in a layout'),
  inapp: z
    .strictObject({
      title: template(LIMITS.inapp.title).describe('The bold line of the card'),
      text: template(LIMITS.inapp.text).describe('What stands below the title'),
      buttons: z.array(Suggestion).max(2).default([]).describe('What can be pressed below it'),
      keep: Span.default('30d').describe('For how long it lies in the inbox, unless the member puts it away'),
    })
    .optional()
    .describe("A card in the inbox of the brand's app"),
  push: z
    .strictObject({
      title: template(LIMITS.push.title).describe('The bold line of the notification'),
      text: template(LIMITS.push.text).describe('What stands below the title'),
      url: Localized.optional().describe('The page that a click opens'),
      keep: Span.default('1d').describe('For how long it is wanted by a browser that is off'),
    })
    .optional()
    .describe('A notification of a browser'),
} satisfies Readonly<Record<Channel, z.ZodType>>;

/**
 * What is said, channel by channel. A text is one string, or a map by language; all texts of one block have the same
 * languages, so that nobody reads two in one message.
 */
export const MessageFile = z.strictObject({
  message: Id.describe('The name of the file'),
  about: z.string().min(1).describe('What it is for, for colleagues'),
  class: MessageClass.exclude(['response']).describe(
    'marketing needs consent and keeps to hours and caps; transactional says what was asked for; consent-request asks',
  ),
  ...blocks,
});
export type MessageFile = z.infer<typeof MessageFile>;

/** The channels that a message has something for. */
export const channelsIn = (file: MessageFile): readonly Channel[] =>
  Channel.options.filter((channel) => file[channel] !== undefined);
