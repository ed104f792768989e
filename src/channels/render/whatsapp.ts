import { buttonOf, type Made, type Making } from '#channels/render/block.ts';
import { headerOf } from '#channels/render/whatsapp-header.ts';
import { renderSession } from '#channels/render/whatsapp-session.ts';
import type { Header, TemplateButton, TemplateCard } from '#messages/whatsapp.ts';
import {
  WHATSAPP_LIMITS,
  type WhatsappBlock,
  type WhatsappButton,
  type WhatsappCard,
  type WhatsappHeader,
} from '#programme/grammar/whatsapp.ts';
import type { Localized } from '#words/parts.ts';

/** Meta writes `pt_BR` where everybody else writes `pt-BR`. */
export const templateLanguage = (language: string): string => language.replace('-', '_');

/** Meta refuses a parameter with a line break, a tab or more than four spaces in a row. */
const onOneLine = (parameter: string): string => parameter.replace(/[\r\n\t]+/g, ' ').replace(/ {5,}/g, '    ');

const codeOf = (code: string): string => {
  if (code === '' || code.length > WHATSAPP_LIMITS.code)
    throw new Error(`a code that is copied has 1 to ${WHATSAPP_LIMITS.code} characters`);
  return code;
};

const shown =
  (making: Making) =>
  (button: WhatsappButton): TemplateButton => {
    if ('code' in button) return { code: codeOf(making.filled(button.code)) };
    return 'phone' in button ? { text: making.filled(button.text), phone: button.phone } : buttonOf(button, making);
  };

/** An approved text with its parameters. */
const bodyOf = (body: Localized | undefined, given: readonly Localized[], { filled, inLanguage }: Making) => {
  const parameters = given.map((one) => onOneLine(filled(one)));
  const approved = body === undefined ? '' : inLanguage(body);
  return { parameters, text: approved.replace(/\{\{(\d+)\}\}/g, (_, n) => parameters[Number(n) - 1] ?? '') };
};

/** Above what was approved with a file there is one in each message. */
const fileOf = (header: WhatsappHeader, making: Making): Header => {
  const above = headerOf(header, making.inLanguage, making);
  if (above === undefined) throw new Error('the message is about no voucher whose code could be shown');
  return above;
};

const cardOf =
  (making: Making) =>
  (card: WhatsappCard): TemplateCard => ({
    header: fileOf('image' in card ? { image: card.image } : { video: card.video }, making),
    ...bodyOf(card.body, card.parameters, making),
    buttons: card.buttons.map(shown(making)),
  });

/** A template, or while a conversation is open what the block has for that. */
export const renderWhatsapp = (block: WhatsappBlock, making: Making): Made => {
  const { template, body, language: approved, header, footer, carousel, session } = block;
  if (making.inSession && session !== undefined) return renderSession(session, making);
  const { parameters, text } = bodyOf(body, block.parameters, making);
  const content = {
    kind: 'template',
    template,
    language: approved ?? templateLanguage(making.language),
    parameters,
    buttons: block.buttons.map(shown(making)),
    text,
    ...(header !== undefined && { header: fileOf(header, making) }),
    ...(footer !== undefined && { footer: making.inLanguage(footer) }),
    ...(carousel !== undefined && { cards: carousel.map(cardOf(making)) }),
  } as const;
  return { content, text };
};
