import { mediaUrl } from '../media.ts';
import type { Card, Suggestion, Template } from '../model.ts';
import type { MetaMessage, Parameter, TemplateCall } from './whatsapp-forms.ts';

export interface Shown {
  text: string;
  cards: Card[];
  suggestions: Suggestion[];
}

export const spoken = (p: Parameter): string =>
  p.text ?? p.currency?.fallback_value ?? p.date_time?.fallback_value ?? p.payload ?? '';
const filled = (text: string, values: string[]): string =>
  text.replace(/\{\{(\d+)\}\}/g, (whole, n: string) => values[Number(n) - 1] ?? whole);
export const holes = (text: string): number => new Set(text.match(/\{\{\d+\}\}/g) ?? []).size;

const picture = (link: string | undefined, title = ''): Card[] =>
  link === undefined && title === ''
    ? []
    : [{ title, description: '', mediaUrl: link === undefined ? null : mediaUrl(link) }];

const parameters = (call: TemplateCall, type: 'header' | 'body'): Parameter[] =>
  call.components.find((c) => c.type === type)?.parameters ?? [];

export const headerParameters = (call: TemplateCall): Parameter[] => parameters(call, 'header');
export const bodyValues = (call: TemplateCall): string[] => parameters(call, 'body').map(spoken);

/** Meta's approved text with the parameters in it; without the text, the parameters alone. */
export const showTemplate = (call: TemplateCall, approved: Template | undefined): Shown => {
  const header = parameters(call, 'header');
  const title = approved?.header === undefined ? '' : filled(approved.header, header.map(spoken));
  const buttonValue = (index: number): string | undefined => {
    const given = call.components.find((c) => c.type === 'button' && c.index === String(index))?.parameters[0];
    return given === undefined ? undefined : spoken(given);
  };
  return {
    text: approved === undefined ? bodyValues(call).join(' · ') || call.name : filled(approved.body, bodyValues(call)),
    cards: picture(header.find((p) => p.image !== undefined)?.image?.link, title),
    suggestions: (approved?.buttons ?? []).map((button, index) => {
      const value = buttonValue(index);
      if (button.type === 'url')
        return { text: button.text, kind: 'openUrl', url: filled(button.url ?? '', [value ?? '']) };
      return { text: button.text, kind: 'reply', postback: value ?? button.text };
    }),
  };
};

export const showFree = (message: Exclude<MetaMessage, { type: 'template' }>): Shown => {
  if (message.type === 'text') return { text: message.text.body, cards: [], suggestions: [] };
  if (message.type === 'image')
    return {
      text: message.image.caption ?? '',
      cards: picture(message.image.link ?? message.image.id),
      suggestions: [],
    };
  const { header, body, footer } = message.interactive;
  const choices =
    message.interactive.type === 'button'
      ? message.interactive.action.buttons.map((b) => b.reply)
      : message.interactive.action.sections.flatMap((s) => s.rows);
  return {
    text: [body.text, footer?.text].filter((t) => t !== undefined).join('\n'),
    cards: picture(header?.image?.link, header?.text ?? ''),
    suggestions: choices.map((c) => ({ text: c.title, kind: 'reply', postback: c.id })),
  };
};
