import * as z from 'zod';
import { EventType } from '#words/event.ts';

const Field = z
  .strictObject({
    type: z
      .enum(['text', 'number', 'integer', 'boolean', 'time', 'date', 'list'])
      .describe(
        'A time is an instant (ISO 8601), by the clock of the member where it has no offset; a date is a calendar day; a list is of texts',
      ),
    about: z.string().min(1).describe('What it says, for whoever sends it or writes with it'),
    required: z.boolean().default(false).describe('Whether an event without it is refused'),
    values: z.array(z.string().min(1).max(100)).min(1).optional().describe('The only texts it may hold'),
  })
  .refine(({ type, values }) => values === undefined || type === 'text' || type === 'list', {
    path: ['values'],
    error: 'only a text or a list of texts has values',
  });
export type Field = z.infer<typeof Field>;

const FieldName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/, 'expected a name such as pickupAt, of letters, digits and _');

/** What events of one of the brand's own types carry: nothing else is taken, and conditions and texts know it. */
export const EventSchema = z.strictObject({
  event: EventType.describe('The type of the event, which is the name of the file'),
  about: z.string().min(1).describe('When it happens, and who says so'),
  fields: z.record(FieldName, Field).describe('What its data holds; no other field is taken'),
});
export type EventSchema = z.infer<typeof EventSchema>;

/** The schemas of a programme by the type they are about. */
export type OwnEvents = Readonly<Record<string, EventSchema>>;
