import type { ChatContent } from '#messages/chat.ts';
import type { Picture } from '#messages/picture.ts';
import type { RcsAction, RcsCard, RcsContent } from '#messages/rcs.ts';
import { RULE } from './boxed.ts';

const tap = (one: RcsAction): string => {
  if ('url' in one) return `( ${one.text} ↗ ) ${one.url}`;
  if ('dial' in one) return `( ${one.text} ) ${one.dial}`;
  if ('place' in one) return `( ${one.text} ) ${one.place.latitude}, ${one.place.longitude}`;
  if ('calendar' in one) return `( ${one.text} ) ${one.calendar.title}, ${one.calendar.start} to ${one.calendar.end}`;
  return `( ${one.text} )`;
};
const taps = (buttons: readonly RcsAction[]): readonly string[] =>
  buttons.length === 0 ? [] : [RULE, ...buttons.map(tap)];

/** A terminal shows no picture but by its name. */
export const pictureLines = (picture: Picture | undefined): readonly string[] =>
  picture === undefined ? [] : [`▒▒ ${'file' in picture ? picture.file : picture.code} ▒▒`, RULE];

export const cardLines = ({ picture, title, text, buttons }: RcsCard): readonly string[] => [
  ...pictureLines(picture),
  title,
  text,
  ...taps(buttons),
];

/** A message of an app of chats. */
export const chatLines = ({ file, text, buttons }: ChatContent): readonly string[] => [
  ...pictureLines(file?.picture),
  ...(text === '' ? [] : [text]),
  ...taps(buttons),
];

/** An RCS message as a terminal shows it: of cards one below the other. */
export const rcsLines = (content: RcsContent): readonly string[] => {
  if (content.kind === 'card') return cardLines(content);
  if (content.kind === 'prompt') return [content.text, ...taps(content.buttons)];
  const cards = content.cards.flatMap((card, at) => [...(at === 0 ? [] : [RULE]), ...cardLines(card)]);
  return [...cards, ...taps(content.buttons)];
};
