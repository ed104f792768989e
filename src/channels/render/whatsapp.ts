import { buttonOf, type Made, type Making } from '#channels/render/block.ts';
import type { MessageFile } from '#programme/grammar/message.ts';

/** Meta writes `pt_BR` where everybody else writes `pt-BR`. */
export const templateLanguage = (language: string): string => language.replace('-', '_');

/** Meta refuses a parameter with a line break, a tab or more than four spaces in a row. */
const onOneLine = (parameter: string): string => parameter.replace(/[\r\n\t]+/g, ' ').replace(/ {5,}/g, '    ');

export const renderWhatsapp = (block: NonNullable<MessageFile['whatsapp']>, making: Making): Made => {
  const { template, body, language: approved } = block;
  const parameters = block.parameters.map((one) => onOneLine(making.filled(one)));
  const text = making.inLanguage(body).replace(/\{\{(\d+)\}\}/g, (_, n) => parameters[Number(n) - 1] ?? '');
  const buttons = block.buttons.map((one) => buttonOf(one, making));
  const language = approved ?? templateLanguage(making.language);
  return { content: { kind: 'template', template, language, parameters, buttons, text }, text };
};
