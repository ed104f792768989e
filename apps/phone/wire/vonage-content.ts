import type * as z from 'zod';
import { mediaUrl } from '../media.ts';
import type { Card, Suggestion } from '../model.ts';
import type { VonageCard, VonageMms, VonageRcs, VonageSuggestion } from './vonage-forms.ts';

const KINDS = {
  reply: 'reply',
  open_url: 'openUrl',
  open_url_in_webview: 'openUrl',
  dial: 'dial',
  view_location: 'location',
  share_location: 'share',
  create_calendar_event: 'calendar',
} as const satisfies Readonly<Record<z.infer<typeof VonageSuggestion>['type'], Suggestion['kind']>>;

const suggestion = (given: z.infer<typeof VonageSuggestion>, card?: number): Suggestion => ({
  text: given.text,
  kind: KINDS[given.type],
  ...('url' in given && { url: given.url }),
  ...(given.type === 'dial' && { url: `tel:${given.phone_number}` }),
  postback: given.postback_data,
  ...(card !== undefined && { card }),
});

const cardOf = ({ title, text, media_url }: z.infer<typeof VonageCard>): Card => ({
  title,
  description: text,
  mediaUrl: mediaUrl(media_url),
});

/** A text with its picture, which is a channel of its own. */
export const showMms = ({ image: { url, caption = '' } }: VonageMms) => ({
  text: caption,
  cards: [{ title: '', description: '', mediaUrl: mediaUrl(url) }],
  suggestions: [],
});

/** What a person sees of an RCS message: text, cards, and the suggestions on and below them. */
export const showRcs = (message: VonageRcs): { text: string; cards: Card[]; suggestions: Suggestion[] } => {
  const given =
    message.message_type === 'card'
      ? [message.card]
      : message.message_type === 'carousel'
        ? message.carousel.cards
        : [];
  const below = message.message_type === 'card' ? [] : (message.suggestions ?? []);
  return {
    text: message.message_type === 'text' ? message.text : given.flatMap(({ title, text }) => [title, text]).join('\n'),
    cards: given.map(cardOf),
    suggestions: [
      ...given.flatMap(({ suggestions = [] }, index) => suggestions.map((one) => suggestion(one, index))),
      ...below.map((one) => suggestion(one)),
    ],
  };
};
