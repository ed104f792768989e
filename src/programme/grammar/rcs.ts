import * as z from 'zod';
import { Media } from '#programme/grammar/media.ts';
import { Id, Localized, localized, Span } from '#words/parts.ts';

/** In characters (AWS End User Messaging, `SendRcsMessage`; the other vendors pass the same platform's on). */
export const RCS_LIMITS = {
  title: 200,
  /** Of a card. */
  text: 2_000,
  /** Without a card. */
  plain: 3_072,
  suggestion: 25,
  label: 100,
  event: 100,
  description: 500,
  url: 2_048,
} as const;
/** A template is longer than what it becomes. */
const TEMPLATE = 4;
const template = (max: number) =>
  localized(
    z
      .string()
      .min(1)
      .max(max * TEMPLATE),
  );

const said = { text: template(RCS_LIMITS.suggestion).describe('What stands on it, at most 25 characters') };
const Degrees = (most: number) => z.union([z.number().min(-most).max(most), z.string().min(1).max(200)]);

export const RcsSuggestion = z.union([
  z.strictObject({
    ...said,
    reply: Id.describe('What the tap means: a keyword action, or an answer that a journey listens for'),
  }),
  z.strictObject({ ...said, url: Localized.describe('The page it opens, https') }),
  z.strictObject({
    ...said,
    dial: z.string().min(1).max(200).describe('The number it calls, with its plus, such as +46812345678'),
  }),
  z.strictObject({
    ...said,
    calendar: z
      .strictObject({
        title: template(RCS_LIMITS.event).describe('What stands in the calendar, at most 100 characters'),
        description: template(RCS_LIMITS.description).optional().describe('More about it, at most 500 characters'),
        start: z.string().min(1).max(200).describe('When it begins: an instant such as {{ event.at }}'),
        lasts: Span.describe('How long it is'),
      })
      .describe('What it puts into the calendar'),
  }),
  z.strictObject({
    ...said,
    place: z
      .strictObject({
        latitude: Degrees(90).describe('Degrees, or a template of them'),
        longitude: Degrees(180).describe('Degrees, or a template of them'),
        label: template(RCS_LIMITS.label).optional().describe('What stands at the pin, at most 100 characters'),
      })
      .describe('What it shows on a map'),
  }),
  z.strictObject({ ...said, ask: z.literal('location').describe('Asks where they are') }),
]);
export type RcsSuggestion = z.infer<typeof RcsSuggestion>;

const HEIGHTS = ['short', 'medium', 'tall'] as const;
const card = {
  title: template(RCS_LIMITS.title).describe('The bold line of the card, at most 200 characters'),
  text: template(RCS_LIMITS.text).describe('What stands below the title, at most 2000 characters'),
  media: Media.optional(),
};
const below = (most: number) => z.array(RcsSuggestion).max(most).default([]);

const Card = z.strictObject({
  ...card,
  height: z.enum(HEIGHTS).optional().describe('How high its picture is; medium when left out'),
  suggestions: below(4).describe('What can be tapped below it, at most 4'),
});
const OneOfSeveral = Card.extend({
  height: z.enum(['short', 'medium']).optional().describe('How high its picture is; medium when left out'),
});
export type RcsCard = z.infer<typeof Card>;

const Plain = z.strictObject({
  /** With one it is a card: what is wrong is then said of that. */
  title: z.never().optional(),
  text: template(RCS_LIMITS.plain).describe('What is said, without a card, at most 3072 characters'),
  suggestions: below(11).describe('What can be tapped below it, at most 11'),
});
const Carousel = z.strictObject({
  width: z.enum(['small', 'medium']).default('medium').describe('How wide its cards are'),
  cards: z.array(OneOfSeveral).min(2).max(10).describe('Cards side by side, 2 to 10'),
  suggestions: below(11).describe('What can be tapped below all of them, at most 11'),
});

/** A card, a text, or cards side by side. */
export const RcsBlock = z.union([Card, Plain, Carousel]);
export type RcsBlock = z.infer<typeof RcsBlock>;
