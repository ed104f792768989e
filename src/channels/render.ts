import type { Channel } from '#words/channel.ts';
import { renderEmail } from '#channels/render-email.ts';
import type { Button, Content } from '#messages/sender.ts';
import { fill } from '#channels/template.ts';
import type { MessageFile, Suggestion } from '#programme/grammar/message.ts';
import type { Localized } from '#words/parts.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import { chosenLanguage, inLanguage } from '#programme/localized.ts';
import { blockLanguages } from '#programme/texts-of.ts';

export interface Rendered {
  readonly content: Content;
  /** What the message log keeps. */
  readonly text: string;
  readonly links: readonly { readonly code: string; readonly url: string }[];
}

interface Surroundings {
  readonly messageId: string;
  readonly publicUrl: string;
  readonly context: Readonly<Record<string, unknown>>;
}

interface Rendering extends Surroundings {
  /** The member's; the brand's language where it is null. */
  readonly locale: string | null;
  /** Compiled layouts of mails, by name. */
  readonly layouts: Readonly<Record<string, string>>;
  /** Where a POST unsubscribes from this kind of mail; only marketing has one. */
  readonly unsubscribeUrl?: string;
}

/** Meta writes `pt_BR` where everybody else writes `pt-BR`. */
export const metaLanguage = (language: string): string => language.replace('-', '_');

/**
 * A message file on one channel, for one member, in the one language of the block that they read. Throws when the file has
 * no such channel or a variable is missing.
 */
export const renderMessage = (
  file: MessageFile,
  channel: Channel,
  { messageId, publicUrl, context, locale, layouts, unsubscribeUrl }: Rendering,
): Rendered => {
  const links: { code: string; url: string }[] = [];
  const collector = { base: publicUrl, seed: messageId, links };
  const brand = context['brand'] as Settings['brand'];
  const language = chosenLanguage(blockLanguages(file, channel), locale, brand.language);
  const filled = (text: Localized): string => fill(inLanguage(text, language), context, collector);
  const button = (suggestion: Suggestion): Button =>
    'reply' in suggestion
      ? { text: filled(suggestion.text), postback: `v1:${suggestion.reply}:${messageId}` }
      : { text: filled(suggestion.text), url: filled(suggestion.url), postback: `v1:open:${messageId}` };
  switch (channel) {
    case 'sms': {
      if (file.sms === undefined) break;
      const text = filled(file.sms.text);
      return { content: { kind: 'text', text }, text, links };
    }
    case 'rcs': {
      if (file.rcs === undefined) break;
      const title = filled(file.rcs.title);
      const text = filled(file.rcs.text);
      const buttons = file.rcs.suggestions.map(button);
      const media = file.rcs.media === undefined ? {} : { media: file.rcs.media };
      return { content: { kind: 'card', title, text, buttons, ...media }, text: `${title}\n${text}`, links };
    }
    case 'whatsapp': {
      if (file.whatsapp === undefined) break;
      const { template, body, language: approved } = file.whatsapp;
      const parameters = file.whatsapp.parameters.map(filled);
      const text = inLanguage(body, language).replace(/\{\{(\d+)\}\}/g, (_, n) => parameters[Number(n) - 1] ?? '');
      const buttons = file.whatsapp.buttons.map(button);
      const code = approved ?? metaLanguage(language);
      return { content: { kind: 'template', template, language: code, parameters, buttons, text }, text, links };
    }
    case 'email': {
      if (file.email === undefined) break;
      const { content, text } = renderEmail(file.email, {
        brand,
        layouts,
        language,
        unsubscribeUrl,
        filled,
        collector,
      });
      return { content, text, links };
    }
  }
  throw new Error(`message ${file.message} has no ${channel} block`);
};

/** An answer is plain text on the channel the person wrote on. */
export const renderReply = (text: string, { messageId, publicUrl, context }: Surroundings): Rendered => {
  const links: { code: string; url: string }[] = [];
  const filled = fill(text, context, { base: publicUrl, seed: messageId, links });
  return { content: { kind: 'text', text: filled }, text: filled, links };
};
