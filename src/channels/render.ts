import { fill } from '#channels/template.ts';
import type { Channel } from '#channels/channel.ts';
import type { Button, Content } from '#channels/sender.ts';
import { emailHtml } from '#channels/email-html.ts';
import type { MessageFile, Settings, Suggestion } from '#journeys/programme.ts';

export interface Rendered {
  readonly content: Content;
  /** What the message log keeps. */
  readonly text: string;
  readonly links: readonly { readonly code: string; readonly url: string }[];
}

interface Rendering {
  readonly messageId: string;
  readonly language: string;
  /** Where a POST unsubscribes from this kind of mail; only marketing has one. */
  readonly unsubscribeUrl?: string;
  readonly publicUrl: string;
  readonly context: Readonly<Record<string, unknown>>;
}

const UNSUBSCRIBE: Readonly<Record<string, string>> = {
  en: 'Unsubscribe',
  sv: 'Avregistrera dig',
  de: 'Abmelden',
  fr: 'Se désabonner',
  es: 'Darse de baja',
};

const brandOf = ({ brand }: Rendering['context']): { readonly brand: string; readonly address: string } => {
  const { name, address } = brand as Settings['brand'];
  return { brand: name, address };
};

/** A message file on one channel, for one member. Throws when the file has no such channel or a variable is missing. */
export const renderMessage = (
  file: MessageFile,
  channel: Channel,
  { messageId, publicUrl, context, language, unsubscribeUrl }: Rendering,
): Rendered => {
  const links: { code: string; url: string }[] = [];
  const filled = (text: string): string => fill(text, context, { base: publicUrl, seed: messageId, links });
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
      const parameters = file.whatsapp.parameters.map(filled);
      const text = file.whatsapp.body.replace(/\{\{(\d+)\}\}/g, (_, n) => parameters[Number(n) - 1] ?? '');
      const { template, language } = file.whatsapp;
      return {
        content: { kind: 'template', template, language, parameters, buttons: file.whatsapp.buttons.map(button), text },
        text,
        links,
      };
    }
    case 'email': {
      if (file.email === undefined) break;
      const { subject, heading, preview, button } = file.email;
      const letter = {
        ...brandOf(context),
        language,
        heading: filled(heading),
        preview: filled(preview ?? subject),
        paragraphs: filled(file.email.text).split(/\n{2,}/),
        ...(button === undefined ? {} : { button: { text: filled(button.text), url: filled(button.url) } }),
        ...(unsubscribeUrl === undefined
          ? {}
          : { footer: { unsubscribe: UNSUBSCRIBE[language] ?? 'Unsubscribe', unsubscribeUrl } }),
      };
      const text = [letter.heading, ...letter.paragraphs, letter.button?.url, unsubscribeUrl]
        .filter((one) => one !== undefined)
        .join('\n\n');
      const unsubscribe = unsubscribeUrl === undefined ? {} : { unsubscribeUrl };
      const content = {
        kind: 'email',
        subject: filled(subject),
        text,
        html: emailHtml(letter),
        ...unsubscribe,
      } as const;
      return { content, text: `${content.subject}\n${letter.paragraphs.join('\n')}`, links };
    }
  }
  throw new Error(`message ${file.message} has no ${channel} block`);
};

/** An answer is plain text on the channel the person wrote on. */
export const renderReply = (text: string, { messageId, publicUrl, context }: Omit<Rendering, 'language'>): Rendered => {
  const links: { code: string; url: string }[] = [];
  const filled = fill(text, context, { base: publicUrl, seed: messageId, links });
  return { content: { kind: 'text', text: filled }, text: filled, links };
};
