import type { ChatContent } from '#messages/chat.ts';
import { pictureUrl, type Picture } from '#messages/picture.ts';
import type { RcsAction, RcsCard, RcsContent } from '#messages/rcs.ts';

/** What the phone calls each kind. */
const kindOf = (one: RcsAction) => {
  if ('url' in one) return { kind: 'openUrl', url: one.url };
  if ('dial' in one) return { kind: 'dial', url: `tel:${one.dial}` };
  if ('place' in one) return { kind: 'location' };
  if ('calendar' in one) return { kind: 'calendar' };
  return { kind: 'ask' in one ? 'share' : 'reply' };
};
const suggestions = (buttons: readonly RcsAction[], card?: number) =>
  buttons.map((one) => ({ text: one.text, ...kindOf(one), ...(card === undefined ? {} : { card }) }));

/** Where the page finds a picture; a preview is about no voucher, and its code lies nowhere. */
export const shownPicture = (picture: Picture | undefined): string | null =>
  picture && 'file' in picture ? (pictureUrl(picture, '/phone/media/') ?? null) : null;

/** A message of an app of chats. */
export const shownChat = ({ text, file, buttons }: ChatContent) => {
  const media = file === undefined || file.kind === 'image' ? {} : { media: file.kind };
  const card = file && { title: '', description: '', mediaUrl: shownPicture(file.picture), ...media };
  return { text, card: card ?? null, cards: card === undefined ? [] : [card], suggestions: suggestions(buttons) };
};

const cardOf = ({ title, text, picture }: RcsCard) => ({ title, description: text, mediaUrl: shownPicture(picture) });

/** An RCS message in the form the phone draws. */
export const shownRcs = (content: RcsContent) => {
  if (content.kind === 'prompt') return { text: content.text, suggestions: suggestions(content.buttons) };
  const all = content.kind === 'card' ? [content] : content.cards;
  const cards = all.map(cardOf);
  const below = content.kind === 'carousel' ? suggestions(content.buttons) : [];
  return {
    text: all.map(({ text }) => text).join('\n'),
    card: cards[0],
    cards,
    suggestions: [...all.flatMap(({ buttons }, at) => suggestions(buttons, at)), ...below],
  };
};
