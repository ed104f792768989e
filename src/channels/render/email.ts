import { emailHtml, type Letter } from '#channels/render/email-html.ts';
import type { Made, Making } from '#channels/render/block.ts';
import type { MessageFile } from '#programme/grammar/message.ts';

const UNSUBSCRIBE: Readonly<Record<string, string>> = {
  en: 'Unsubscribe',
  sv: 'Avregistrera dig',
  de: 'Abmelden',
  fr: 'Se désabonner',
  es: 'Darse de baja',
  pt: 'Cancelar inscrição',
  it: 'Annulla iscrizione',
  nl: 'Afmelden',
};

/** A mail as HTML in its layout and as plain text; `text` is what the message log keeps. */
export const renderEmail = (
  block: NonNullable<MessageFile['email']>,
  { brand, layouts, language, unsubscribeUrl, filled, collector }: Making,
): Made => {
  const layout = Object.hasOwn(layouts, block.layout) ? layouts[block.layout] : undefined;
  if (layout === undefined) throw new Error(`no layout ${block.layout}`);
  const subject = filled(block.subject);
  const { button } = block;
  const letter: Letter = {
    brand,
    subject,
    heading: filled(block.heading),
    preview: block.preview === undefined ? subject : filled(block.preview),
    paragraphs: filled(block.text)
      .split(/\n{2,}/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    button: button === undefined ? null : { text: filled(button.text), url: filled(button.url) },
    unsubscribe: UNSUBSCRIBE[language.slice(0, 2)] ?? 'Unsubscribe',
    unsubscribeUrl: unsubscribeUrl ?? null,
    language,
  };
  const { heading, paragraphs } = letter;
  const lines = [
    heading,
    ...paragraphs,
    letter.button === null ? undefined : `${letter.button.text}: ${letter.button.url}`,
    `${brand.name}\n${brand.address}`,
    unsubscribeUrl === undefined ? undefined : `${letter.unsubscribe}: ${unsubscribeUrl}`,
  ];
  const text = lines.filter((one) => one !== undefined).join('\n\n');
  const html = emailHtml(layout, letter, collector);
  const unsubscribe = unsubscribeUrl === undefined ? {} : { unsubscribeUrl };
  return {
    content: { kind: 'email', subject, preview: letter.preview, text, html, ...unsubscribe },
    text: `${subject}\n${paragraphs.join('\n')}`,
  };
};
