import * as z from 'zod';
import { mediaUrl } from '../media.ts';
import type { Card, Suggestion } from '../model.ts';
import { common, Url } from './vonage-common.ts';

const id = z.string().regex(/^\d{5,50}$/, 'is not an id of Messenger');
const text = z.string().min(1).max(640, 'is longer than 640 characters');
const title = z.string().min(1).max(20, 'is longer than 20 characters');
const messenger = {
  ...{ ...common, channel: z.literal('messenger'), to: id, from: id },
  messenger: z.strictObject({ category: z.literal('response', 'is no answer') }).optional(),
};
const file = z.strictObject({ url: Url });
const quick_replies = z
  .array(z.strictObject({ content_type: z.literal('text'), title, payload: z.string().min(1).max(1000) }))
  .min(1)
  .max(13, 'holds more than 13 quick replies');
const FILES = ['image', 'video', 'audio', 'file'] as const;
/** Meta's own message. */
const Custom = z.union([
  z.strictObject({ text, quick_replies }),
  z.strictObject({
    attachment: z.strictObject({
      type: z.literal('template'),
      payload: z.strictObject({
        ...{ template_type: z.literal('button'), text },
        buttons: z
          .array(z.strictObject({ type: z.literal('web_url'), url: Url, title }))
          .min(1)
          .max(3),
      }),
    }),
  }),
  z.strictObject({ attachment: z.strictObject({ type: z.enum(FILES), payload: file }), quick_replies }),
]);

/** What the phone takes for Messenger. */
export const VonageMessenger = z.discriminatedUnion('message_type', [
  z.strictObject({ ...messenger, message_type: z.literal('text'), text }),
  z.strictObject({ ...messenger, message_type: z.literal('image'), image: file }),
  z.strictObject({ ...messenger, message_type: z.literal('video'), video: file }),
  z.strictObject({ ...messenger, message_type: z.literal('audio'), audio: file }),
  z.strictObject({ ...messenger, message_type: z.literal('file'), file }),
  z.strictObject({ ...messenger, message_type: z.literal('custom'), custom: Custom }),
]);
export type VonageMessenger = z.infer<typeof VonageMessenger>;

interface Shown {
  readonly text: string;
  readonly cards: Card[];
  readonly suggestions: Suggestion[];
}

const filed = (type: (typeof FILES)[number], url: string): Card => {
  const named = type === 'video' ? 'video' : 'document';
  return { title: '', description: '', mediaUrl: mediaUrl(url), ...(type !== 'image' && { media: named }) };
};
const replies = (given: z.infer<typeof quick_replies>): Suggestion[] =>
  given.map(({ title: said, payload }) => ({ text: said, kind: 'reply', postback: payload }));

const showCustom = (custom: z.infer<typeof Custom>): Shown => {
  if ('text' in custom) return { text: custom.text, cards: [], suggestions: replies(custom.quick_replies) };
  const { attachment } = custom;
  if (attachment.type === 'template') {
    const { text: said, buttons } = attachment.payload;
    const links = buttons.map((one) => ({ text: one.title, kind: 'openUrl' as const, url: one.url }));
    return { text: said, cards: [], suggestions: links };
  }
  const below = 'quick_replies' in custom ? replies(custom.quick_replies) : [];
  return { text: '', cards: [filed(attachment.type, attachment.payload.url)], suggestions: below };
};

/** What Messenger shows of it. */
export const showMessenger = (message: VonageMessenger): Shown => {
  if (message.message_type === 'custom') return showCustom(message.custom);
  if (message.message_type === 'text') return { text: message.text, cards: [], suggestions: [] };
  const { [message.message_type]: given } = message as unknown as Record<string, { readonly url: string }>;
  return { text: '', cards: [filed(message.message_type, given?.url ?? '')], suggestions: [] };
};
