import type * as z from 'zod';
import { mediaUrl } from '../media.ts';
import type { Card, Suggestion } from '../model.ts';
import type { SendRcsMessage, Suggested } from './rcs-forms.ts';

type CardContent = NonNullable<SendRcsMessage['RcsMessageContent']['Content']['RichCard']>['CardContent'];

const kindOf = (given: z.infer<typeof Suggested>): Suggestion['kind'] => {
  if (given.OpenUrl) return 'openUrl';
  if (given.DialPhone) return 'dial';
  if (given.CreateCalendarEvent) return 'calendar';
  if (given.ShowLocation) return 'location';
  return given.RequestLocation ? 'share' : 'reply';
};
const suggestion = (given: z.infer<typeof Suggested>, card?: number): Suggestion => {
  const action = Object.values(given).at(0);
  const link = given.OpenUrl?.Url ?? (given.DialPhone && `tel:${given.DialPhone.PhoneNumber}`);
  return {
    text: action?.Text ?? '',
    kind: kindOf(given),
    ...(link !== undefined && { url: link }),
    postback: action?.PostbackData ?? '',
    ...(card !== undefined && { card }),
  };
};

const cardOf = (content: CardContent): Card => ({
  title: content.Title ?? '',
  description: content.Description ?? '',
  mediaUrl: content.Media ? mediaUrl(content.Media.FileUrl) : null,
});

/** What a person sees of an RCS message: text, cards, and the suggestions on and below them. */
export const readRcs = ({ Content, Suggestions }: SendRcsMessage['RcsMessageContent']) => {
  const contents = Content.RichCard ? [Content.RichCard.CardContent] : (Content.Carousel?.CardContents ?? []);
  const file = Content.FileMessage;
  const cards = file ? [{ title: '', description: '', mediaUrl: mediaUrl(file.FileUrl) }] : contents.map(cardOf);
  const words = cards.flatMap((c) => [c.title, c.description]).filter((text) => text !== '');
  return {
    text: Content.TextMessage?.Body ?? words.join('\n'),
    cards,
    suggestions: [
      ...contents.flatMap((c, index) => (c.Suggestions ?? []).map((s) => suggestion(s, index))),
      ...(Suggestions ?? []).map((s) => suggestion(s)),
    ],
  };
};
