import * as z from 'zod';
import type { Reply } from '#inbound/shapes.ts';
import type { MediaKind } from '#messages/attachment.ts';
import { placeFrom } from '#providers/place.ts';

/** What somebody said, or the name of what is passed over. */
export type Said = Pick<Reply, 'text' | 'postback' | 'kind' | 'media' | 'place'> | string;

const Choice = z.object({ id: z.string(), title: z.string() });
const chosen = ({ id, title }: z.infer<typeof Choice>): Said => ({ text: title, postback: id });

const Text = z.object({ text: z.object({ body: z.string() }) }).transform(({ text }): Said => ({ text: text.body }));

const Button = z
  .object({ button: z.object({ payload: z.string().optional().catch(undefined), text: z.string() }) })
  .transform(({ button: { payload, text } }): Said => ({ text, ...(payload !== undefined && { postback: payload }) }));

/** Answers to a form, or about calls, are none that we asked for. */
const Interactive = z
  .object({
    interactive: z.union([
      z.object({ type: z.literal('button_reply'), button_reply: Choice }).transform((of) => chosen(of.button_reply)),
      z.object({ type: z.literal('list_reply'), list_reply: Choice }).transform((of) => chosen(of.list_reply)),
      z
        .object({
          type: z
            .string()
            .max(80)
            .regex(/^(?!(button|list)_reply$)/),
        })
        .transform(({ type }): Said => `interactive ${type}`),
    ]),
  })
  .transform(({ interactive }) => interactive);

const File = z.object({
  id: z.string().min(1).max(100).optional().catch(undefined),
  caption: z.string().trim().optional().catch(undefined),
});

/** A file and what stands below it, which is said like anything else; one that cannot be fetched still has its words. */
const media = (type: string, kind: MediaKind) =>
  z.object({ [type]: File }).transform((of): Said => {
    const { id, caption = '' } = of[type] ?? {};
    if (id === undefined) return caption === '' ? type : { text: caption };
    return { text: caption, media: [{ kind, ref: id }] };
  });

/** A sticker is a sign, and no file that somebody sends. */
const Sticker = z
  .object({ sticker: z.object({ caption: z.string().trim().min(1) }) })
  .transform(({ sticker }): Said => ({ text: sticker.caption }));

const Somewhere = placeFrom('latitude', 'longitude');
const Location = z.object({ location: Somewhere }).transform(({ location }): Said => ({ text: '', place: location }));

const Reaction = z
  .object({ reaction: z.object({ emoji: z.string().min(1) }) })
  .transform(({ reaction }): Said => ({ text: reaction.emoji, kind: 'reaction' }));

/** A message that was changed says what it says now. */
const Edit = z.object({ edit: z.object({ message: Text }) }).transform(({ edit }): Said => edit.message);

/** What may hold somebody's words, by Meta's type: where it cannot be read the message is refused, so that no STOP is lost unseen. */
const WORDS: Readonly<Record<string, z.ZodType<Said>>> = { text: Text, button: Button, interactive: Interactive };

/** What holds words only sometimes; without them it is passed over by its type. */
const PERHAPS: Readonly<Record<string, z.ZodType<Said>>> = {
  image: media('image', 'image'),
  video: media('video', 'video'),
  audio: media('audio', 'audio'),
  document: media('document', 'document'),
  sticker: Sticker,
  location: Location,
  reaction: Reaction,
  edit: Edit,
};

/** How a message of a type is read. Contacts, orders, calls and whatever else there is or will be is passed over. */
export const saidBy = (type: string): z.ZodType<Said> => {
  if (Object.hasOwn(WORDS, type)) return WORDS[type] ?? z.never();
  return (Object.hasOwn(PERHAPS, type) ? PERHAPS[type] : undefined)?.catch(type) ?? z.unknown().transform(() => type);
};
