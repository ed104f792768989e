import type { Template } from '../model.ts';
import { bodyValues, headerParameters, holes, spoken } from './whatsapp-content.ts';
import type { Parameter, TemplateCall } from './whatsapp-forms.ts';

/** Meta's code for a template as it would be sent, where that is not what was approved; by providers-2.md 3.6. */
const COUNT = '132000';
const TOO_LONG = '132005';
const FORMAT = '132012';
const MISSING = '131008';

/** What Meta puts into one hole at the end of an address, and nowhere else. */
const takes = (url: string | undefined): number => holes(url ?? '');

const buttonFlaw = (call: TemplateCall, { buttons }: Template): string | undefined => {
  const given = call.components.filter(({ type }) => type === 'button');
  for (const { index, sub_type, parameters } of given) {
    const button = buttons[Number(index)];
    if (button === undefined || button.type !== sub_type) return FORMAT;
    if (button.type === 'url' && parameters.length !== takes(button.url)) return COUNT;
  }
  const missing = buttons.some(
    (button, at) => button.type === 'url' && takes(button.url) > 0 && !given.some(({ index }) => Number(index) === at),
  );
  return missing ? MISSING : undefined;
};

const isText = ({ type }: Parameter): boolean => type === 'text' || type === 'currency' || type === 'date_time';

/** What Meta has against filling an approved template so; `undefined` where nothing. */
export const flawOf = (call: TemplateCall, approved: Template): string | undefined => {
  const [body, header] = [bodyValues(call), headerParameters(call)];
  const texts = header.filter(isText);
  if (body.length !== holes(approved.body) || texts.length !== holes(approved.header ?? '')) return COUNT;
  if (call.components.some(({ type, parameters }) => type === 'body' && !parameters.every(isText))) return FORMAT;
  const filled = approved.body.replace(/\{\{(\d+)\}\}/g, (_, n: string) => body[Number(n) - 1] ?? '');
  if (filled.length > 1_024 || texts.map(spoken).join('').length > 60) return TOO_LONG;
  return buttonFlaw(call, approved);
};
