import * as z from 'zod';
import { NumberChannel } from './model.ts';

/** As WhatsApp takes pictures (Cloud API, "Supported media types"): JPEG and PNG of up to 5 MB. */
const MOST_BYTES = 5 * 1024 * 1024;
/** What a picture begins with, whatever it is called. */
const BEGINS = { 'image/jpeg': 'ffd8ff', 'image/png': '89504e470d0a1a0a' } as const;

export const Picture = z
  .strictObject({
    type: z.enum(['image/jpeg', 'image/png']),
    base64: z.base64().max(Math.ceil(MOST_BYTES / 3) * 4, 'is more than 5 MB'),
  })
  .refine(({ type, base64 }) => Buffer.from(base64.slice(0, 16), 'base64').toString('hex').startsWith(BEGINS[type]), {
    path: ['base64'],
    error: 'is no picture of this type',
  });
export type Picture = z.infer<typeof Picture>;

export const Place = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  name: z.string().trim().min(1).max(100).optional(),
});
export type Place = z.infer<typeof Place>;

/** What the person does in a thread: writes, taps what was suggested, or sends a picture or where they are. */
export const Reply = z
  .strictObject({
    text: z.string().trim().min(1, 'is empty').max(4096, 'is longer than 4096 characters').optional(),
    messageId: z.string().optional(),
    suggestion: z.union([z.string(), z.int().min(0)]).optional(),
    picture: Picture.optional(),
    place: Place.optional(),
    channel: NumberChannel.optional(),
  })
  .refine(
    ({ text, picture, place, messageId, suggestion }) =>
      [text, picture, place, messageId !== undefined && suggestion !== undefined ? messageId : undefined].filter(
        (one) => one !== undefined,
      ).length === 1,
    { message: 'give one of text, picture and place, or messageId and suggestion' },
  );
export type Reply = z.infer<typeof Reply>;
