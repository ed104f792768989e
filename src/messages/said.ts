import * as z from 'zod';

/** The name of what a person says, among those of the answers that the system gives by itself. */
export const PERSON = 'person';

const by = z.string().describe('The name of the person');

/** What a person says: in their own words, with an answer that was written once, or by a template. */
export const Said = z.union([
  z.object({ by, text: z.string() }),
  z.object({ by, canned: z.string() }),
  z.object({ by, template: z.string() }),
]);
export type Said = z.infer<typeof Said>;
