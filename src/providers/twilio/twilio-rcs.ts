import type { Picture } from '#messages/picture.ts';
import type { RcsAction, RcsCard, RcsContent } from '#messages/rcs.ts';
import type { ContentSids } from './contents.ts';

/** A content template with the values of its variables, in their order; or the text that goes where there is none. */
export type Filling = { readonly contentSid: string; readonly values: readonly string[] } | { readonly body: string };

/** What of a message is a part of a template: its name, and the values it takes. */
interface Part {
  readonly name: string;
  readonly values: readonly string[];
}

/** Twilio's cards have no place, no calendar and no question where somebody is: those are left out. */
const buttonPart = (one: RcsAction): readonly Part[] => {
  if ('url' in one) return [{ name: 'url', values: [one.text, one.url] }];
  if ('dial' in one) return [{ name: 'dial', values: [one.text, one.dial] }];
  if ('ask' in one || 'place' in one || 'calendar' in one) return [];
  return [{ name: 'reply', values: [one.text, one.postback] }];
};

/** The address begins in the template as it was approved there: that of the media folder, or of our vouchers. */
const picturePart = (picture: Picture | undefined): readonly Part[] => {
  if (picture === undefined) return [];
  if ('file' in picture) return [{ name: 'media', values: [encodeURIComponent(picture.file)] }];
  return [{ name: 'code', values: [picture.url.slice(picture.url.lastIndexOf('/v/') + '/v/'.length)] }];
};

const cardParts = ({ title, text, picture, buttons }: RcsCard): readonly Part[] => [
  { name: '', values: [title, text] },
  ...picturePart(picture),
  ...buttons.flatMap(buttonPart),
];

const named = (parts: readonly Part[]): string =>
  parts
    .map(({ name }) => name)
    .filter((name) => name !== '')
    .join(' ');

/** Which template a message needs: `card media reply url`, `text reply reply`, `carousel media reply | media reply`. */
const partsOf = (content: RcsContent): Part => {
  const whole = (name: string, cards: readonly (readonly Part[])[]): Part => ({
    name: [name, cards.map(named).join(' | ')].filter((one) => one !== '').join(' '),
    values: cards.flatMap((parts) => parts.flatMap(({ values }) => values)),
  });
  if (content.kind === 'card') return whole('card', [cardParts(content)]);
  if (content.kind === 'carousel') return whole('carousel', content.cards.map(cardParts));
  return whole('text', [[{ name: '', values: [content.text] }, ...content.buttons.flatMap(buttonPart)]]);
};

const line = (one: RcsAction): readonly string[] => {
  if ('url' in one) return [`${one.text}: ${one.url}`];
  return 'dial' in one ? [`${one.text}: ${one.dial}`] : [];
};
const cardLines = ({ title, text, buttons }: RcsCard): readonly string[] => [title, text, ...buttons.flatMap(line)];

const bodyOf = (content: RcsContent): string => {
  if (content.kind === 'card') return cardLines(content).join('\n');
  if (content.kind === 'prompt') return [content.text, ...content.buttons.flatMap(line)].join('\n');
  const cards = content.cards.map((card) => cardLines(card).join('\n'));
  return [...cards, ...content.buttons.flatMap(line)].join('\n\n');
};

/**
 * Twilio takes no card, carousel or suggestion but as one of the account's templates, where what is below all cards has no place; without one
 * of these parts it goes as text, with the addresses and numbers of its buttons.
 */
export const twilioRcs = (content: RcsContent, contents: ContentSids): Filling => {
  const { name, values } = partsOf(content);
  const contentSid = contents[name];
  return contentSid === undefined ? { body: bodyOf(content) } : { contentSid, values };
};
