import { Channel } from '#words/channel.ts';
import type { MessageFile } from '#programme/grammar/message.ts';
import type { Localized } from '#words/parts.ts';
import type { Settings } from '#programme/grammar/settings.ts';

type Path = readonly PropertyKey[];

/** A text with a template in it, and where it stands in its file. */
export interface Text {
  readonly path: Path;
  readonly text: string;
  /** Absent where there is one text for every language. */
  readonly language?: string;
}

/** A text of a block in all its languages. */
export interface BlockText {
  readonly path: Path;
  readonly text: Localized;
  /** Registered with the vendor, who fills it: no template of ours. */
  readonly fixed?: true;
}

const at = (path: Path, text: Localized | undefined): readonly BlockText[] =>
  text === undefined ? [] : [{ path, text }];

const label = (path: Path, one: { text: Localized; url?: Localized } | undefined): readonly BlockText[] => [
  ...at([...path, 'text'], one?.text),
  ...at([...path, 'url'], one?.url),
];

/** What each block says: what a tap means and names of files are no texts. */
const BLOCKS: Readonly<Record<Channel, (file: MessageFile) => readonly BlockText[]>> = {
  sms: ({ sms }) => at(['sms', 'text'], sms?.text),
  rcs: ({ rcs }) => [
    ...at(['rcs', 'title'], rcs?.title),
    ...at(['rcs', 'text'], rcs?.text),
    ...(rcs?.suggestions ?? []).flatMap((one, index) => label(['rcs', 'suggestions', index], one)),
  ],
  whatsapp: ({ whatsapp }) => [
    ...at(['whatsapp', 'body'], whatsapp?.body).map((body) => ({ ...body, fixed: true as const })),
    ...(whatsapp?.parameters ?? []).flatMap((text, index) => at(['whatsapp', 'parameters', index], text)),
    ...(whatsapp?.buttons ?? []).flatMap((one, index) => label(['whatsapp', 'buttons', index], one)),
  ],
  email: ({ email }) => [
    ...(['subject', 'preview', 'heading', 'text'] as const).flatMap((field) => at(['email', field], email?.[field])),
    ...label(['email', 'button'], email?.button),
  ],
  inapp: ({ inapp }) => [
    ...at(['inapp', 'title'], inapp?.title),
    ...at(['inapp', 'text'], inapp?.text),
    ...(inapp?.buttons ?? []).flatMap((one, index) => label(['inapp', 'buttons', index], one)),
  ],
  push: ({ push }) => (['title', 'text', 'url'] as const).flatMap((field) => at(['push', field], push?.[field])),
};

/** Every text of one block of a message, in the order of the file; none where it has no such block. */
export const blockTexts = (file: MessageFile, channel: Channel): readonly BlockText[] => BLOCKS[channel](file);

/** The languages a block is in, as its maps name them; none where every text is one string, in the brand's own language. */
export const blockLanguages = (file: MessageFile, channel: Channel): readonly string[] => [
  ...new Set(blockTexts(file, channel).flatMap(({ text }) => (typeof text === 'string' ? [] : Object.keys(text)))),
];

/** Each language of a text on its own, with its place. */
export const eachLanguage = ({ path, text }: BlockText): readonly Text[] =>
  typeof text === 'string'
    ? [{ path, text }]
    : Object.entries(text).map(([language, one]) => ({ path: [...path, language], text: one, language }));

/** Every template of a message file, in every language. */
export const messageTexts = (file: MessageFile): readonly Text[] =>
  Channel.options
    .flatMap((channel) => blockTexts(file, channel))
    .filter(({ fixed }) => fixed !== true)
    .flatMap(eachLanguage);

/** Every language of every answer the system gives by itself. */
export const replyTexts = ({ replies }: Settings): readonly Text[] =>
  Object.entries(replies).flatMap(([name, text]) => eachLanguage({ path: ['replies', name], text }));
