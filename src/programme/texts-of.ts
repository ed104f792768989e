import { Channel } from '#words/channel.ts';
import { at, label, type BlockText, type Path } from '#programme/block-text.ts';
import type { MessageFile } from '#programme/grammar/message.ts';
import type { MessengerBlock } from '#programme/grammar/messenger.ts';
import type { RcsBlock, RcsCard, RcsSuggestion } from '#programme/grammar/rcs.ts';
import { whatsappTexts } from '#programme/whatsapp-texts.ts';
import type { Settings } from '#programme/grammar/settings.ts';

export type { BlockText };

/** A text with a template in it, and where it stands in its file. */
export interface Text {
  readonly path: Path;
  readonly text: string;
  /** Absent where there is one text for every language. */
  readonly language?: string;
}

/** What is no number yet is a template of one. */
const degrees = (path: Path, given: number | string): readonly BlockText[] =>
  typeof given === 'number' ? [] : at(path, given);

const suggested = (path: Path, one: RcsSuggestion): readonly BlockText[] => [
  ...at([...path, 'text'], one.text),
  ...('url' in one ? at([...path, 'url'], one.url) : []),
  ...('dial' in one ? at([...path, 'dial'], one.dial) : []),
  ...('place' in one
    ? [
        ...degrees([...path, 'place', 'latitude'], one.place.latitude),
        ...degrees([...path, 'place', 'longitude'], one.place.longitude),
        ...at([...path, 'place', 'label'], one.place.label),
      ]
    : []),
  ...('calendar' in one
    ? (['title', 'description', 'start'] as const).flatMap((key) => at([...path, 'calendar', key], one.calendar[key]))
    : []),
];
const belowOf = (path: Path, suggestions: readonly RcsSuggestion[]): readonly BlockText[] =>
  suggestions.flatMap((one, index) => suggested([...path, 'suggestions', index], one));
const onCard = (path: Path, { title, text, suggestions }: RcsCard): readonly BlockText[] => [
  ...at([...path, 'title'], title),
  ...at([...path, 'text'], text),
  ...belowOf(path, suggestions),
];

const rcsTexts = (block: RcsBlock): readonly BlockText[] => {
  if ('title' in block && block.title !== undefined) return onCard(['rcs'], block);
  const said =
    'cards' in block
      ? block.cards.flatMap((card, index) => onCard(['rcs', 'cards', index], card))
      : at(['rcs', 'text'], block.text);
  return [...said, ...belowOf(['rcs'], block.suggestions)];
};

const messengerTexts = (block: MessengerBlock): readonly BlockText[] => [
  ...('text' in block ? [...at(['messenger', 'text'], block.text), ...label(['messenger', 'link'], block.link)] : []),
  ...block.replies.flatMap((one, index) => label(['messenger', 'replies', index], one)),
];

/** What each block says: what a tap means and names of files are no texts. */
const BLOCKS: Readonly<Record<Channel, (file: MessageFile) => readonly BlockText[]>> = {
  sms: ({ sms }) => at(['sms', 'text'], sms?.text),
  rcs: ({ rcs }) => (rcs === undefined ? [] : rcsTexts(rcs)),
  whatsapp: ({ whatsapp }) => (whatsapp === undefined ? [] : whatsappTexts(whatsapp)),
  viber: ({ viber }) => [...at(['viber', 'text'], viber?.text), ...label(['viber', 'button'], viber?.button)],
  messenger: ({ messenger }) => (messenger === undefined ? [] : messengerTexts(messenger)),
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
