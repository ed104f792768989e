import { checkEmail } from '#journeys/check-email.ts';
import { checkLanguages } from '#journeys/check-languages.ts';
import { tooLong } from '#journeys/check-lengths.ts';
import { brandValues, tooManySegments } from '#journeys/check-sms.ts';
import { checkWhatsapp } from '#journeys/check-whatsapp.ts';
import type { MessageFile } from '#journeys/grammar/message.ts';
import type { Problem } from '#journeys/problem.ts';
import type { Programme } from '#journeys/programme.ts';
import { messageTexts, type Text } from '#journeys/texts-of.ts';

type Found = Omit<Problem, 'file'>;

const isWeb = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

const urlFlaw = ({ path, text }: Text): Found | undefined => {
  if (!path.slice(-2).includes('url') || /\{[{%]/.test(text) || isWeb(text)) return undefined;
  const secure = `https://${text.replace(/^\w*:?\/*/, '')}`;
  return {
    path,
    message: 'expected an address that begins with https://',
    suggestion:
      /^[\w-]+(\.[\w-]+)+/.test(text) && isWeb(`https://${text}`)
        ? `https://${text}`
        : /^\w+:\/+\S+\./.test(text) && isWeb(secure)
          ? secure
          : null,
  };
};

/** What a channel would refuse, as far as it is known before anything is sent, and languages that do not match. */
export const checkChannels = (
  message: MessageFile,
  { settings, layouts }: Pick<Programme, 'settings' | 'layouts'>,
): readonly Found[] => {
  const texts = messageTexts(message);
  const values = brandValues(settings);
  return [
    ...texts.filter(({ path }) => path[0] === 'sms').flatMap((text) => tooManySegments(text, values) ?? []),
    ...texts.flatMap((text) => tooLong(text, values) ?? []),
    ...texts.flatMap((text) => urlFlaw(text) ?? []),
    ...checkWhatsapp(message),
    ...checkEmail(message, layouts),
    ...checkLanguages(message, settings),
  ];
};
