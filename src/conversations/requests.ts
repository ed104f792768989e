import * as z from 'zod';
import { Channel } from '#words/channel.ts';
import { Id } from '#words/parts.ts';

/** As long as ten parts of a text message, and as the longest text WhatsApp takes of which a phone shows all. */
const LONGEST = 1_600;

const Name = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{C}#]+$/u, 'expected a name without # and control characters');
const by = Name.describe('The name of the person, as members may see it');
const Text = z.string().trim().min(1).max(LONGEST);

/** `POST /conversations/{id}/messages`. */
export const AnswerBody = z
  .strictObject({
    by,
    seen: z.int().min(0).describe('`turns` of the conversation when it was read; 0 where there is none yet'),
    text: Text.optional().describe('In their own words'),
    canned: Id.optional().describe('One of `inbox.canned`'),
    template: Id.optional().describe('One of `inbox.templates`, where the channel takes no free text'),
    channel: Channel.optional().describe('The one the customer wrote by last, when left out'),
  })
  .refine(
    ({ text, canned, template }) => [text, canned, template].filter((one) => one !== undefined).length === 1,
    'expected one of text, canned and template',
  );
export type AnswerBody = z.infer<typeof AnswerBody>;

export const NoteBody = z.strictObject({ by, text: Text.describe('For colleagues; it is never sent') });
export const AssignBody = z.strictObject({
  by,
  assignee: Name.optional().describe('Who has it from now on; nobody when left out'),
  team: Id.optional().describe('The same as before when left out'),
});
export const SnoozeBody = z.strictObject({
  by,
  until: z.iso.datetime({ offset: true }).describe('When it is open again, unless the customer writes before'),
});
export const ByBody = z.strictObject({ by });
export const TagsBody = z.strictObject({
  by,
  tags: z.array(Id).max(20).describe('All of them; what is left out is gone'),
});
export const SeenBody = z.strictObject({
  by,
  doing: z.enum(['viewing', 'typing']).default('viewing').describe('Known for 30 seconds'),
});
