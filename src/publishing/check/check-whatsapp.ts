import type { MessageFile } from '#programme/grammar/message.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import type { WhatsappBlock, WhatsappCard } from '#programme/grammar/whatsapp.ts';
import type { Found } from '#programme/problem.ts';
import { blockLanguages, blockTexts, eachLanguage } from '#programme/texts-of.ts';
import { brandValues } from '#publishing/check/check-sms.ts';
import { checkPart, variableIn } from '#publishing/check/check-whatsapp-part.ts';
import { checkSession } from '#publishing/check/check-whatsapp-session.ts';

/** Words above and below, which are approved without anything to be filled. */
const around = (message: MessageFile): readonly Found[] =>
  blockTexts(message, 'whatsapp')
    .filter(({ path: [, field], fixed }) => fixed === true && (field === 'header' || field === 'footer'))
    .flatMap(eachLanguage)
    .flatMap((text) => variableIn(text, text.path[1] === 'header' ? 'a header' : 'a footer'));

/** What all cards have alike: their kind of file, of buttons, and whether they say something. */
const likenessOf = (card: WhatsappCard): string =>
  [
    'image' in card ? 'a picture' : 'a film',
    card.body === undefined ? 'no text' : 'a text',
    ...card.buttons.map((one) => ('url' in one ? 'a link' : 'phone' in one ? 'a number' : 'a reply')),
  ].join(', ');

const cards = (
  { class: type }: MessageFile,
  { header, footer, buttons, carousel }: WhatsappBlock,
): readonly Found[] => {
  if (carousel === undefined) return [];
  const [first] = carousel.map(likenessOf);
  const beside = Object.entries({ header, footer, buttons: buttons.length > 0 ? buttons : undefined });
  return [
    ...(type === 'marketing'
      ? []
      : [{ path: ['whatsapp', 'carousel'], message: 'Meta has carousels for marketing only' }]),
    ...beside
      .filter(([, there]) => there !== undefined)
      .map(([name]) => ({ path: ['whatsapp', name], message: 'a template with a carousel has only a text besides' })),
    ...carousel.flatMap((card, at) => {
      const path = ['whatsapp', 'carousel', at];
      const alike = likenessOf(card);
      const message = `all cards have the same: the first has ${first ?? ''}, this one ${alike}`;
      return [...(alike === first ? [] : [{ path, message }]), ...checkPart({ ...card, path })];
    }),
  ];
};

const codes = ({ class: type }: MessageFile, { buttons }: WhatsappBlock): readonly Found[] => {
  const at = type === 'marketing' ? -1 : buttons.findIndex((one) => 'code' in one);
  return at < 0
    ? []
    : [{ path: ['whatsapp', 'buttons', at, 'code'], message: 'Meta has codes to copy for marketing only' }];
};

/** What Meta would refuse of a template, in any language of it, and of what goes in its place. */
export const checkWhatsapp = (
  message: MessageFile,
  { settings }: { readonly settings: Settings },
): readonly Found[] => {
  const { whatsapp } = message;
  if (whatsapp === undefined) return [];
  const named = whatsapp.language !== undefined && blockLanguages(message, 'whatsapp').length > 0;
  const twice = {
    path: ['whatsapp', 'language'],
    key: true as const,
    message: 'the texts name their languages: leave it out',
  };
  return [
    ...around(message),
    ...checkPart({ ...whatsapp, path: ['whatsapp'] }),
    ...codes(message, whatsapp),
    ...cards(message, whatsapp),
    ...(whatsapp.session === undefined ? [] : checkSession(whatsapp.session, brandValues(settings))),
    ...(named ? [twice] : []),
  ];
};
