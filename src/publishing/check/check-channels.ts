import { Channel } from '#words/channel.ts';
import { checkEmail } from '#publishing/check/check-email.ts';
import { checkLanguages } from '#publishing/check/check-languages.ts';
import { tooLong } from '#publishing/check/check-lengths.ts';
import { brandValues, checkSms } from '#publishing/check/check-sms.ts';
import { checkWhatsapp } from '#publishing/check/check-whatsapp.ts';
import type { MessageFile } from '#programme/grammar/message.ts';
import type { Problem } from '#programme/problem.ts';
import type { Programme } from '#programme/programme.ts';
import { messageTexts, type Text } from '#programme/texts-of.ts';

type Found = Omit<Problem, 'file'>;
type Whole = Pick<Programme, 'settings' | 'layouts'>;

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

/** What a channel refuses besides texts that are too long. */
const OWN: Readonly<Record<Channel, (message: MessageFile, of: Whole) => readonly Found[]>> = {
  sms: checkSms,
  rcs: () => [],
  whatsapp: checkWhatsapp,
  email: checkEmail,
};

/** What a channel would refuse, as far as it is known before anything is sent, and languages that do not match. */
export const checkChannels = (message: MessageFile, { settings, layouts }: Whole): readonly Found[] => {
  const texts = messageTexts(message);
  const values = brandValues(settings);
  return [
    ...texts.flatMap((text) => tooLong(text, values) ?? []),
    ...texts.flatMap((text) => urlFlaw(text) ?? []),
    ...Channel.options.flatMap((channel) => OWN[channel](message, { settings, layouts })),
    ...checkLanguages(message, settings),
  ];
};
