import * as z from 'zod';
import { Condition, Id, Localized } from '#words/parts.ts';

/** A saved condition. Who is in it is kept up to date by events and by time, and is never searched for. */
export const Segment = z.strictObject({
  segment: Id.describe('The name of the file'),
  about: z.string().min(1).describe('Who is in it, for colleagues'),
  name: Localized.optional().describe('As people read it'),
  when: Condition.describe('Over member, and was (the lifecycle stage so far)'),
});
export type Segment = z.infer<typeof Segment>;
