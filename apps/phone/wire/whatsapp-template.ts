import type { Template } from '../template.ts';
import { bodyValues, buttonsIn, filled, headerParameters, holes, spoken } from './whatsapp-content.ts';
import type { Parameter, TemplateCall } from './whatsapp-template-forms.ts';

/** Meta's code for a template as it would be sent, where that is not what was approved; by providers-2.md 3.6. */
const COUNT = '132000';
const TOO_LONG = '132005';
const FORMAT = '132012';
const MISSING = '131008';

type Part = Pick<TemplateCall, 'components'>;
interface Approved extends Pick<Template, 'body' | 'buttons'> {
  readonly header?: string | undefined;
  readonly headerFormat?: Template['headerFormat'];
}

/** How many parameters a button needs: what Meta puts into one hole at the end of an address, and the code that is copied. */
const takes = ({ type, url = '' }: Template['buttons'][number]): number =>
  type === 'url' ? holes(url) : type === 'copy_code' ? 1 : 0;

const buttonFlaw = (call: Part, { buttons }: Approved): string | undefined => {
  const given = buttonsIn(call);
  for (const { index, sub_type, parameters } of given) {
    const button = buttons[Number(index)];
    if (button === undefined || button.type !== sub_type) return FORMAT;
    if (button.type !== 'quick_reply' && parameters.length !== takes(button)) return COUNT;
    if (button.type === 'copy_code' && parameters.some(({ type }) => type !== 'coupon_code')) return FORMAT;
  }
  const missing = buttons.some((button, at) => takes(button) > 0 && !given.some(({ index }) => Number(index) === at));
  return missing ? MISSING : undefined;
};

const isText = ({ type }: Parameter): boolean => type === 'text' || type === 'currency' || type === 'date_time';

/** A file was approved by its kind, and there is one in each message. */
const headerFlaw = (call: Part, { header = '', headerFormat }: Approved): string | undefined => {
  const given = headerParameters(call);
  if (headerFormat !== undefined) return given.length === 1 && given[0]?.type === headerFormat ? undefined : FORMAT;
  if (given.some((one) => !isText(one))) return FORMAT;
  if (given.length !== holes(header)) return COUNT;
  return given.map(spoken).join('').length > 60 ? TOO_LONG : undefined;
};

const partFlaw = (call: Part, approved: Approved, longest: number): string | undefined => {
  const body = bodyValues(call);
  if (body.length !== holes(approved.body)) return COUNT;
  if (call.components.some(({ type, parameters }) => type === 'body' && !parameters.every(isText))) return FORMAT;
  if (filled(approved.body, body).length > longest) return TOO_LONG;
  return headerFlaw(call, approved) ?? buttonFlaw(call, approved);
};

/** As many cards as were approved, each in its place. */
const cardsFlaw = (call: TemplateCall, { cards = [] }: Template): string | undefined => {
  if (call.cards.length !== cards.length) return COUNT;
  const inPlace = call.cards.every(({ card_index }, at) => card_index === at);
  if (!inPlace) return FORMAT;
  return call.cards
    .map((given, at) => (cards[at] === undefined ? FORMAT : partFlaw(given, cards[at], 160)))
    .find((flaw) => flaw !== undefined);
};

/** What Meta has against filling an approved template so; `undefined` where nothing. */
export const flawOf = (call: TemplateCall, approved: Template): string | undefined =>
  partFlaw(call, approved, 1_024) ?? cardsFlaw(call, approved);
