import * as z from 'zod';
import { common, Digits, Url } from './vonage-common.ts';
import { VonageMessenger } from './vonage-messenger.ts';
import { VonageViber } from './vonage-viber.ts';

const UserId = z.string().regex(/^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/, 'is not a user id');
/** Sources differ on the least for RCS; 300 is what all of them take. */
const ttl = z.int().min(300, 'is less than 300 seconds').max(259_200, 'is more than 72 hours').optional();

const label = {
  text: z.string().min(1).max(25, 'is longer than 25 characters'),
  postback_data: z.string().min(1).max(2048),
};
export const VonageSuggestion = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('reply'), ...label }),
  z.strictObject({ type: z.literal('open_url'), ...label, url: Url, description: z.string().optional() }),
  z.strictObject({
    ...{ type: z.literal('open_url_in_webview'), ...label, url: Url, description: z.string().optional() },
    view_mode: z.enum(['FULL', 'TALL', 'HALF']).optional(),
  }),
  z.strictObject({ type: z.literal('dial'), ...label, phone_number: z.string(), fallback_url: Url.optional() }),
  z.strictObject({
    ...{ type: z.literal('view_location'), ...label, latitude: z.string(), longitude: z.string() },
    ...{ pin_label: z.string().optional(), fallback_url: Url.optional() },
  }),
  z.strictObject({ type: z.literal('share_location'), ...label }),
  z.strictObject({
    ...{ type: z.literal('create_calendar_event'), ...label, start_time: z.iso.datetime(), end_time: z.iso.datetime() },
    ...{ title: z.string().max(100), description: z.string().max(500).optional(), fallback_url: Url.optional() },
  }),
]);
const suggestions = z.array(VonageSuggestion).max(11, 'holds more than 11 suggestions').optional();

export const VonageCard = z.strictObject({
  title: z.string().min(1).max(200, 'is longer than 200 characters'),
  text: z.string().min(1).max(2000, 'is longer than 2000 characters'),
  media_url: Url,
  media_description: z.string().optional(),
  media_height: z.enum(['SHORT', 'MEDIUM', 'TALL']).optional(),
  thumbnail_url: Url.optional(),
  media_force_refresh: z.boolean().optional(),
  suggestions: z.array(VonageSuggestion).max(4, 'holds more than 4 suggestions').optional(),
});
const InCarousel = VonageCard.refine(({ media_height }) => media_height !== 'TALL', 'is not TALL in a carousel');
const category = z
  .enum(['authentication', 'transaction', 'promotion', 'service-request', 'acknowledgement'])
  .optional();

const rcs = {
  ...common,
  channel: z.literal('rcs'),
  to: Digits,
  from: z.string().regex(/^[a-zA-Z0-9\-_&]+$/, 'is not an RCS agent'),
  ttl,
};
const Rcs = z.discriminatedUnion('message_type', [
  z.strictObject({
    ...{ ...rcs, message_type: z.literal('text'), text: z.string().min(1).max(3072, 'is longer than 3072 characters') },
    ...{ suggestions, rcs: z.strictObject({ category }).optional() },
  }),
  z.strictObject({
    ...{ ...rcs, message_type: z.literal('card'), card: VonageCard },
    rcs: z
      .strictObject({
        ...{ category, card_orientation: z.enum(['VERTICAL', 'HORIZONTAL']).optional() },
        image_alignment: z.enum(['LEFT', 'RIGHT']).optional(),
      })
      .optional(),
  }),
  z.strictObject({
    ...{ ...rcs, message_type: z.literal('carousel'), suggestions },
    carousel: z.strictObject({
      cards: z.array(InCarousel).min(2, 'needs 2 to 10 cards').max(10, 'needs 2 to 10 cards'),
    }),
    rcs: z.strictObject({ category, card_width: z.enum(['SMALL', 'MEDIUM']).optional() }).optional(),
  }),
]);
const Sms = z.strictObject({
  ...{ ...common, channel: z.literal('sms'), to: Digits, ttl },
  ...{ message_type: z.literal('text'), text: z.string().min(1).max(1600, 'is longer than 1600 characters') },
  sms: z
    .strictObject({
      ...{ encoding_type: z.enum(['text', 'unicode', 'auto']).optional() },
      ...{ content_id: z.string().optional(), entity_id: z.string().optional() },
    })
    .optional(),
});
const Mms = z.strictObject({
  ...{ ...common, channel: z.literal('mms'), to: Digits, ttl, message_type: z.literal('image') },
  image: z.strictObject({ url: Url, caption: z.string().max(3_000, 'is longer than 3000 characters').optional() }),
});
const whatsapp = { ...common, channel: z.literal('whatsapp'), to: z.union([Digits, UserId]) };
const WhatsApp = z.discriminatedUnion('message_type', [
  z.strictObject({ ...whatsapp, message_type: z.literal('text'), text: z.string().min(1).max(4096) }),
  /** Handed on to Meta as it is. */
  z.strictObject({ ...whatsapp, message_type: z.literal('custom'), custom: z.looseObject({}) }),
]);

/** What the phone takes of the Messages API v1; a field that it does not know is refused. */
export const VonageMessage = z.discriminatedUnion('channel', [Sms, Mms, Rcs, WhatsApp, VonageViber, VonageMessenger]);
export type VonageMessage = z.infer<typeof VonageMessage>;
export type VonageRcs = z.infer<typeof Rcs>;
export type VonageMms = z.infer<typeof Mms>;
