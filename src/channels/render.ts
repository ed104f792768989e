import type { Channel } from '#words/channel.ts';
import type { Made, Making } from '#channels/render/block.ts';
import { formatLocale } from '#channels/local-formats.ts';
import { pictureOf } from '#channels/picture.ts';
import { renderEmail } from '#channels/render/email.ts';
import { renderInApp } from '#channels/render/in-app.ts';
import { renderMessenger } from '#channels/render/messenger.ts';
import { renderPush } from '#channels/render/push.ts';
import { renderRcs } from '#channels/render/rcs.ts';
import { renderSms } from '#channels/render/sms.ts';
import { renderViber } from '#channels/render/viber.ts';
import { renderWhatsapp } from '#channels/render/whatsapp.ts';
import { fill } from '#channels/template.ts';
import type { MessageFile } from '#programme/grammar/message.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import { chosenLanguage, inLanguage } from '#programme/localized.ts';
import { blockLanguages } from '#programme/texts-of.ts';

export interface Rendered extends Made {
  readonly links: readonly { readonly code: string; readonly url: string }[];
}

interface Surroundings {
  readonly messageId: string;
  readonly publicUrl: string;
  readonly context: Readonly<Record<string, unknown>>;
  /** IANA; the member's, by whose clock instants are read. */
  readonly zone: string;
}

interface Rendering extends Surroundings {
  /** The member's; the brand's language where it is null. */
  readonly locale: string | null;
  /** Compiled layouts of mails, by name. */
  readonly layouts: Readonly<Record<string, string>>;
  readonly tap: Making['tap'];
  /** Where a POST unsubscribes from this kind of mail; only marketing has one. */
  readonly unsubscribeUrl?: string;
  /** Whether they wrote by this channel so lately that it takes what nobody approved: see `inSession`. */
  readonly inSession?: boolean;
}

/** How each channel makes a message of its block. */
const RENDERERS: {
  readonly [C in Channel]: (block: NonNullable<MessageFile[C]>, making: Making) => Made;
} = {
  sms: renderSms,
  rcs: renderRcs,
  whatsapp: renderWhatsapp,
  viber: renderViber,
  messenger: renderMessenger,
  email: renderEmail,
  inapp: renderInApp,
  push: renderPush,
};

const make = <C extends Channel>(channel: C, block: MessageFile[C], making: Making): Made => {
  if (block === undefined) throw new Error(`the message has no ${channel} block`);
  return RENDERERS[channel](block, making);
};

/**
 * A message file on one channel, for one member, in the one language of the block that they read. Throws when the file has
 * no such channel or a variable is missing.
 */
export const renderMessage = (
  file: MessageFile,
  channel: Channel,
  { messageId, publicUrl, context, zone, locale, layouts, tap, unsubscribeUrl, inSession = false }: Rendering,
): Rendered => {
  const brand = context['brand'] as Settings['brand'];
  const language = chosenLanguage(blockLanguages(file, channel), locale, brand.language);
  const collector = { base: publicUrl, seed: messageId, links: [], locale: formatLocale(language, locale), zone };
  const made = make(channel, file[channel], {
    tap,
    language,
    brand,
    layouts,
    unsubscribeUrl,
    inSession,
    filled: (text) => fill(inLanguage(text, language), context, collector),
    inLanguage: (text) => inLanguage(text, language),
    collector,
    picture: (media) => pictureOf(media, context),
  });
  return { ...made, links: collector.links };
};

/** An answer is plain text on the channel the person wrote on. */
export const renderReply = (
  text: string,
  { messageId, publicUrl, context, zone, locale }: Surroundings & { readonly locale: string },
): Rendered => {
  const links: { code: string; url: string }[] = [];
  const filled = fill(text, context, { base: publicUrl, seed: messageId, links, locale, zone });
  return { content: { kind: 'text', text: filled }, text: filled, links };
};
