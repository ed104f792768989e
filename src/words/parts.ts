import * as z from 'zod';

export const Id = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,46}$/, 'expected a name of at most 47 lower-case letters, digits and hyphens');
export const HourMinute = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time of day such as "09:00"');
export const Span = z
  .string()
  .regex(/^\d{1,5}(s|m|h|d)$/, 'expected a span such as 30s, 15m, 72h or 30d')
  .describe('A number and one of s, m, h, d');
export type Span = z.infer<typeof Span>;

const UNIT = { s: 1, m: 60, h: 3_600, d: 86_400 } as const;
export const seconds = (span: Span): number => Number(span.slice(0, -1)) * UNIT[span.slice(-1) as keyof typeof UNIT];

export const Condition = z.string().min(1).max(2000).describe('A CEL condition (https://cel.dev)');

/** A type of an event, one or several. */
export const EventTypes = z.union([z.string(), z.array(z.string()).min(1)]);

/** The name of an attribute of the brand's own, as conditions and texts write it: `member.attributes.favouriteStore`. */
export const AttributeName = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'expected a name such as favouriteStore');

const LOCALE = /^[a-z]{2}(-[A-Z]{2})?$/;
export const Locale = z.string().regex(LOCALE, 'expected a language such as en or pt-BR');

/** One text, or one for each language (ISO 639-1, with a country where it matters); the brand's own must be among them. */
export const localized = (text: z.ZodString) => z.union([text, z.record(Locale, text)]);
export const Localized = localized(z.string().min(1));
export type Localized = z.infer<typeof Localized>;
