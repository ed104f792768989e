import * as z from 'zod';
import type { Place } from '#messages/attachment.ts';

/** Numbers of JSON, or of a form. */
const Degrees = (most: number) =>
  z
    .union([
      z.number(),
      z
        .string()
        .regex(/^-?\d{1,3}(\.\d{1,20})?$/)
        .transform(Number),
    ])
    .pipe(z.number().min(-most).max(most));
const Label = z.string().trim().max(500).optional().catch(undefined);

/** A place by what a vendor calls its two numbers; its name and its address are what people call it. */
export const placeFrom = (latitude: string, longitude: string): z.ZodType<Place> =>
  z.looseObject({ [latitude]: Degrees(90), [longitude]: Degrees(180), name: Label, address: Label }).transform((of) => {
    const label = [of['name'], of['address']].filter((part) => part !== undefined && part !== '').join(', ');
    return {
      latitude: Number(of[latitude]),
      longitude: Number(of[longitude]),
      ...(label === '' ? {} : { label }),
    };
  });
