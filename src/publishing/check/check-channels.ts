import { Channel } from '#words/channel.ts';
import { checkEmail } from '#publishing/check/check-email.ts';
import { checkInApp } from '#publishing/check/check-in-app.ts';
import { checkRcs } from '#publishing/check/check-rcs.ts';
import { brandValues, checkSms } from '#publishing/check/check-sms.ts';
import { checkWhatsapp } from '#publishing/check/check-whatsapp.ts';
import { type MessageFile, LIMITS } from '#programme/grammar/message.ts';
import type { Problem } from '#programme/problem.ts';
import type { Programme } from '#programme/programme.ts';
import { messageTexts, type Text } from '#programme/texts-of.ts';
import { shortestText } from '#publishing/check/shortest-text.ts';

/** How many characters the text at a place may have; a text in a list or a map of its own is a label. */
const limitAt = ([channel, field, index, inner]: Text['path']): number | undefined => {
  const of = Channel.safeParse(channel);
  if (inner === 'url' || index === 'url' || !of.success) return undefined;
  const limits: Readonly<Record<PropertyKey, number>> = LIMITS[of.data];
  return field === undefined ? undefined : limits[field];
};

/** A text that is longer than its channel shows, whatever it is filled with. */
const tooLong = ({ path, text }: Text, values: Readonly<Record<string, string>>): Omit<Problem, 'file'> | undefined => {
  const limit = limitAt(path);
  const { length } = shortestText(text, values);
  return limit === undefined || length <= limit
    ? undefined
    : { path, message: `expected at most ${limit} characters, not ${length}` };
};

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
  rcs: checkRcs,
  whatsapp: checkWhatsapp,
  viber: () => [],
  messenger: () => [],
  email: checkEmail,
  inapp: checkInApp,
  push: () => [],
};

/** What a channel would refuse, as far as it is known before anything is sent. */
export const checkChannels = (message: MessageFile, { settings, layouts }: Whole): readonly Found[] => {
  const texts = messageTexts(message);
  const values = brandValues(settings);
  return [
    ...texts.flatMap((text) => tooLong(text, values) ?? []),
    ...texts.flatMap((text) => urlFlaw(text) ?? []),
    ...Channel.options.flatMap((channel) => OWN[channel](message, { settings, layouts })),
  ];
};
