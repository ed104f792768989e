import type { Channel } from '#channels/channel.ts';
import type { MessageFile } from '#journeys/grammar/message.ts';
import type { Localized } from '#journeys/grammar/parts.ts';
import type { Settings } from '#journeys/grammar/settings.ts';

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
}

/** What a block says, as written: `reply` and names of files are no texts. */
const blockOf: { readonly [C in Channel]: (block: NonNullable<MessageFile[C]>) => readonly (BlockText | undefined)[] } =
  {
    sms: ({ text }) => [at(['text'], text)],
    rcs: ({ title, text, suggestions }) => [
      at(['title'], title),
      at(['text'], text),
      ...suggestions.flatMap((one, index) => labels(['suggestions', index], one)),
    ],
    whatsapp: ({ body, parameters, buttons }) => [
      at(['body'], body),
      ...parameters.map((text, index) => at(['parameters', index], text)),
      ...buttons.flatMap((one, index) => labels(['buttons', index], one)),
    ],
    email: ({ subject, preview, heading, text, button }) => [
      at(['subject'], subject),
      at(['preview'], preview),
      at(['heading'], heading),
      at(['text'], text),
      ...(button === undefined ? [] : labels(['button'], button)),
    ],
  };

const at = (path: Path, text: Localized | undefined): BlockText | undefined =>
  text === undefined ? undefined : { path, text };

const labels = (path: Path, one: { text: Localized; url?: Localized }): readonly (BlockText | undefined)[] => [
  at([...path, 'text'], one.text),
  at([...path, 'url'], one.url),
];

/** Every text of one block of a message, in the order of the file; none where it has no such block. */
export const blockTexts = <C extends Channel>(file: MessageFile, channel: C): readonly BlockText[] => {
  const block = file[channel];
  if (block === undefined) return [];
  return blockOf[channel](block).flatMap((one) =>
    one === undefined ? [] : [{ ...one, path: [channel, ...one.path] }],
  );
};

/** The languages a block is in, as its maps name them; none where every text is one string, in the brand's own language. */
export const blockLanguages = (file: MessageFile, channel: Channel): readonly string[] => [
  ...new Set(blockTexts(file, channel).flatMap(({ text }) => (typeof text === 'string' ? [] : Object.keys(text)))),
];

/** Each language of a text on its own, with its place. */
export const eachLanguage = ({ path, text }: BlockText): readonly Text[] =>
  typeof text === 'string'
    ? [{ path, text }]
    : Object.entries(text).map(([language, one]) => ({ path: [...path, language], text: one, language }));

const CHANNELS = ['sms', 'rcs', 'whatsapp', 'email'] as const;

/** Every template of a message file, in every language. A WhatsApp body is none: Meta fills it. */
export const messageTexts = (file: MessageFile): readonly Text[] =>
  CHANNELS.flatMap((channel) => blockTexts(file, channel))
    .filter(({ path: [channel, field] }) => channel !== 'whatsapp' || field !== 'body')
    .flatMap(eachLanguage);

/** Every language of every answer the system gives by itself. */
export const replyTexts = ({ replies }: Settings): readonly Text[] =>
  Object.entries(replies).flatMap(([name, text]) => eachLanguage({ path: ['replies', name], text }));
