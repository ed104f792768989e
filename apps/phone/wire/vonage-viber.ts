import * as z from 'zod';
import { mediaUrl } from '../media.ts';
import type { Card, Suggestion } from '../model.ts';
import { common, Digits, Url } from './vonage-common.ts';

const text = z.string().min(1).max(1000, 'is longer than 1000 characters');
const viber = {
  ...{ ...common, channel: z.literal('viber_service'), to: Digits },
  from: z.string().min(1).max(50, 'is longer than 50 characters'),
  viber_service: z
    .strictObject({
      category: z.enum(['transaction', 'promotion']).optional(),
      ttl: z.int().min(30, 'is less than 30 seconds').max(259_200, 'is more than 72 hours').optional(),
      type: z.enum(['string', 'template']).optional(),
      action: z.strictObject({ url: Url, text: z.string().min(1).max(30, 'is longer than 30 characters') }).optional(),
    })
    .optional(),
};
/** What the phone takes of a Viber business message; a picture with a button has its words below it. */
export const VonageViber = z.discriminatedUnion('message_type', [
  z.strictObject({ ...viber, message_type: z.literal('text'), text }),
  z
    .strictObject({
      ...{ ...viber, message_type: z.literal('image') },
      image: z.strictObject({ url: Url, caption: text.optional() }),
    })
    .refine(({ image, viber_service }) => viber_service?.action === undefined || image.caption !== undefined, {
      path: ['image', 'caption'],
      error: 'is missing beside a button',
    }),
]);
export type VonageViber = z.infer<typeof VonageViber>;

/** What Viber shows of it. */
export const showViber = (message: VonageViber): { text: string; cards: Card[]; suggestions: Suggestion[] } => {
  const image = message.message_type === 'image' ? message.image : undefined;
  const action = message.viber_service?.action;
  return {
    text: message.message_type === 'text' ? message.text : (message.image.caption ?? ''),
    cards: image === undefined ? [] : [{ title: '', description: '', mediaUrl: mediaUrl(image.url) }],
    suggestions: action === undefined ? [] : [{ text: action.text, kind: 'openUrl', url: action.url }],
  };
};
