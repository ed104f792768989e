import { mediaUrl } from '../media.ts';
import type { Card, Suggestion } from '../model.ts';
import type { Template } from '../template.ts';
import type { Component, Parameter, TemplateCall } from './whatsapp-template-forms.ts';

export interface Shown {
  text: string;
  cards: Card[];
  suggestions: Suggestion[];
  footer?: string;
  opens?: string;
}

export const spoken = (p: Parameter): string =>
  p.text ?? p.currency?.fallback_value ?? p.date_time?.fallback_value ?? p.payload ?? p.coupon_code ?? '';
export const filled = (text: string, values: string[]): string =>
  text.replace(/\{\{(\d+)\}\}/g, (whole, n: string) => values[Number(n) - 1] ?? whole);
export const holes = (text: string): number => new Set(text.match(/\{\{\d+\}\}/g) ?? []).size;

/** A file as Meta is given it. */
export interface Files {
  readonly image?: Place | undefined;
  readonly video?: Place | undefined;
  readonly document?: (Place & { readonly filename?: string | undefined }) | undefined;
}
interface Place {
  readonly link?: string | undefined;
  readonly id?: string | undefined;
}
/** What stands above a text or on a card; nothing where there is neither a file nor a title. */
export const picture = ({ image, video, document }: Files, title = '', description = ''): Card[] => {
  const address = image ?? video ?? document;
  const file = address?.link ?? address?.id;
  if (file === undefined && title === '' && description === '') return [];
  return [
    {
      title: document?.filename ?? title,
      description,
      mediaUrl: file === undefined ? null : mediaUrl(file),
      ...(video !== undefined && { media: 'video' as const }),
      ...(document !== undefined && { media: 'document' as const }),
    },
  ];
};

type Part = Pick<TemplateCall, 'components'>;
const parameters = ({ components }: Part, type: 'header' | 'body'): Parameter[] =>
  components.find((c) => c.type === type)?.parameters ?? [];
export const headerParameters = (call: Part): Parameter[] => parameters(call, 'header');
export const bodyValues = (call: Part): string[] => parameters(call, 'body').map(spoken);
export const buttonsIn = ({ components }: Part): Component[] => components.filter(({ type }) => type === 'button');

const suggestionsOf = (call: Part, buttons: Template['buttons'], card?: number): Suggestion[] =>
  buttons.map(({ type, text, url = '', phone = '' }, index) => {
    const given = buttonsIn(call).find((one) => one.index === String(index))?.parameters[0];
    const value = given === undefined ? undefined : spoken(given);
    const place = card === undefined ? {} : { card };
    if (type === 'url') return { text, kind: 'openUrl', url: filled(url, [value ?? '']), ...place };
    if (type === 'phone_number') return { text, kind: 'dial', url: `tel:${phone}`, ...place };
    if (type === 'copy_code') return { text: `${text} ${value ?? ''}`.trim(), kind: 'copy', postback: value, ...place };
    return { text, kind: 'reply', postback: value ?? text, ...place };
  });

const fileOf = (call: Part): Files => headerParameters(call).find((p) => p.image ?? p.video ?? p.document) ?? {};

const cardsOf = (call: TemplateCall, approved: Template): Pick<Shown, 'cards' | 'suggestions'> => {
  const all = (approved.cards ?? []).map((card, index) => {
    const given = call.cards.find(({ card_index }) => card_index === index) ?? { components: [] };
    return {
      card: picture(fileOf(given), '', filled(card.body, bodyValues(given))),
      suggestions: suggestionsOf(given, card.buttons, index),
    };
  });
  return { cards: all.flatMap(({ card }) => card), suggestions: all.flatMap(({ suggestions }) => suggestions) };
};

/** Meta's approved text with the parameters in it; without the text, the parameters alone. */
export const showTemplate = (call: TemplateCall, approved: Template | undefined): Shown => {
  if (approved === undefined)
    return { text: bodyValues(call).join(' · ') || call.name, cards: picture(fileOf(call)), suggestions: [] };
  const text = filled(approved.body, bodyValues(call));
  if (approved.cards !== undefined) return { text, ...cardsOf(call, approved) };
  const title = filled(approved.header ?? '', headerParameters(call).map(spoken));
  return {
    text,
    cards: picture(fileOf(call), title),
    suggestions: suggestionsOf(call, approved.buttons),
    ...(approved.footer !== undefined && { footer: approved.footer }),
  };
};
