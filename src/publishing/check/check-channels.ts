import { checkEmail } from '#publishing/check/check-email.ts';
import { checkLanguages } from '#publishing/check/check-languages.ts';
import { tooLong } from '#publishing/check/check-lengths.ts';
import { brandValues, tooManySegments } from '#publishing/check/check-sms.ts';
import { checkWhatsapp } from '#publishing/check/check-whatsapp.ts';
import type { MessageFile } from '#programme/grammar/message.ts';
import type { Problem } from '#programme/problem.ts';
import type { Programme } from '#programme/programme.ts';
import { messageTexts, type Text } from '#programme/texts-of.ts';

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
