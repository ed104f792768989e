import type {
  RcsCardContent,
  RcsCarouselCardContent,
  RcsMessageContent,
  RcsSuggestedAction,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import type { RcsAction, RcsCard } from '#messages/rcs.ts';
import type { Content } from '#messages/sender.ts';
import type { S3Url } from './bucket-pictures.ts';
import { ProviderFault } from '#providers/provider-fault.ts';

const suggestion = (given: RcsAction): RcsSuggestedAction => {
  const tap = { Text: given.text, PostbackData: given.postback };
  if ('url' in given) return { OpenUrl: { ...tap, Url: given.url } };
  if ('dial' in given) return { DialPhone: { ...tap, PhoneNumber: given.dial } };
  if ('ask' in given) return { RequestLocation: tap };
  if ('place' in given) {
    const { latitude: Latitude, longitude: Longitude, label } = given.place;
    return { ShowLocation: { ...tap, Latitude, Longitude, ...(label !== undefined && { Label: label }) } };
  }
  if ('calendar' in given) {
    const { title: Title, description, start, end } = given.calendar;
    const times = { StartTime: new Date(start), EndTime: new Date(end) };
    return {
      CreateCalendarEvent: { ...tap, Title, ...times, ...(description !== undefined && { Description: description }) },
    };
  }
  return { Reply: tap };
};

const below = (buttons: readonly RcsAction[]) => (buttons.length > 0 ? { Suggestions: buttons.map(suggestion) } : {});

const HEIGHTS = { short: 'SHORT', medium: 'MEDIUM', tall: 'TALL' } as const;
const WIDTHS = { small: 'SMALL', medium: 'MEDIUM' } as const;

const cardOf = async ({ title, text, picture, height, buttons }: RcsCard, s3: S3Url): Promise<RcsCardContent> => {
  const FileUrl = await s3(picture);
  return {
    Title: title,
    Description: text,
    ...(FileUrl !== undefined && { Media: { FileUrl, Height: HEIGHTS[height ?? 'medium'] } }),
    ...below(buttons),
  };
};

/** Beside others none is tall. */
const oneOfSeveral = async (card: RcsCard, s3: S3Url): Promise<RcsCarouselCardContent> => {
  const { Media, ...words } = await cardOf(card, s3);
  if (Media === undefined) return words;
  return { ...words, Media: { ...Media, Height: Media.Height === 'SHORT' ? 'SHORT' : 'MEDIUM' } };
};

/** What the SDK's own types say, not the user guide's `StandaloneCard`, which its serialiser drops. */
export const rcsContent = async (content: Content, s3: S3Url): Promise<RcsMessageContent> => {
  if (content.kind === 'text') return { Content: { TextMessage: { Body: content.text } } };
  if (content.kind === 'prompt') return { Content: { TextMessage: { Body: content.text } }, ...below(content.buttons) };
  if (content.kind === 'card')
    return { Content: { RichCard: { CardOrientation: 'VERTICAL', CardContent: await cardOf(content, s3) } } };
  if (content.kind !== 'carousel') throw new ProviderFault('rcs', `cannot carry a ${content.kind}`, 'message');
  const CardContents = await Promise.all(content.cards.map((card) => oneOfSeveral(card, s3)));
  return { Content: { Carousel: { CardWidth: WIDTHS[content.width], CardContents } }, ...below(content.buttons) };
};
