import { BUSINESS, SESSION_CONTENTS } from '../business.ts';
import type { Memory } from '../memory.ts';
import type { Template } from '../template.ts';
import { holes } from './whatsapp-content.ts';
import type { TwilioMessage } from './twilio-forms.ts';

/** The variables of a content that are not used yet, in their order. */
type Left = string[];

/** The variables of a content in their order; a gap ends them. */
const valuesOf = ({ ContentVariables = {} }: TwilioMessage): Left => {
  const given = Object.keys(ContentVariables).length;
  return Array.from({ length: given }, (_, at) => ContentVariables[String(at + 1)]).filter((one) => one !== undefined);
};

const textParameters = (values: readonly string[]): readonly object[] =>
  values.length === 0 ? [] : [{ type: 'body', parameters: values.map((text) => ({ type: 'text', text })) }];

const parameterOf = {
  url: (text: string) => ({ type: 'text', text }),
  quick_reply: (payload: string) => ({ type: 'payload', payload }),
  copy_code: (coupon_code: string) => ({ type: 'coupon_code', coupon_code }),
};
/** A number takes no variable, and neither does a fixed address. */
const buttonOf = ({ type, url = '' }: Template['buttons'][number], at: number, left: Left): readonly object[] => {
  const value = type === 'phone_number' || (type === 'url' && holes(url) === 0) ? undefined : left.shift();
  if (value === undefined || type === 'phone_number') return [];
  return [{ type: 'button', sub_type: type, index: String(at), parameters: [parameterOf[type](value)] }];
};

/** The address of a file begins in the content. */
const fileOf = (type: Template['headerFormat'], left: Left): readonly object[] => {
  const file = type === undefined ? undefined : left.shift();
  if (type === undefined || file === undefined) return [];
  const link = URL.canParse(file) ? file : `https://media.example/${file}`;
  return [{ type: 'header', parameters: [{ type, [type]: { link } }] }];
};

/** What a part takes of those that are left: of its text, of its file, of its buttons. */
const componentsOf = (part: Pick<Template, 'body' | 'headerFormat' | 'buttons'>, left: Left): readonly object[] => [
  ...textParameters(left.splice(0, holes(part.body))),
  ...fileOf(part.headerFormat, left),
  ...part.buttons.flatMap((button, at) => buttonOf(button, at, left)),
];

const carouselOf = ({ cards }: Template, left: Left): readonly object[] =>
  cards === undefined
    ? []
    : [
        {
          type: 'carousel',
          cards: cards.map((card, card_index) => ({ card_index, components: componentsOf(card, left) })),
        },
      ];

const isCalled = (message: TwilioMessage) => (name: string) => BUSINESS.twilio.contentSid(name) === message.ContentSid;

/** A content without a template of Meta's: its own text, then what can be tapped. */
const sessionOf = (name: string, [text = '', ...left]: Left): object => {
  const interactive = (type: string, action: object) => ({
    type: 'interactive',
    interactive: { type, body: { text }, action },
  });
  if (name === 'session url')
    return interactive('cta_url', { name: 'cta_url', parameters: { display_text: left[0], url: left[1] } });
  const size = name.startsWith('session list') ? 3 : 2;
  const items = size === 3 ? left.slice(1) : left;
  const rows = Array.from({ length: items.length / size }, (_, at) => items.slice(at * size, at * size + size));
  if (size === 2)
    return interactive('button', { buttons: rows.map(([title, id]) => ({ type: 'reply', reply: { id, title } })) });
  const listed = rows.map(([title, id, description]) => ({ id, title, description }));
  return interactive('list', { button: left[0], sections: [{ rows: listed }] });
};

/** What is behind a content, as it would be sent to Meta. A template that nobody registered is shown with its values alone. */
export const contentOf = (memory: Memory, message: TwilioMessage): object => {
  const left = valuesOf(message);
  const session = SESSION_CONTENTS.find(isCalled(message));
  if (session !== undefined) return sessionOf(session, left);
  const key = memory.template.ids().find(isCalled(message));
  const approved = key === undefined ? undefined : memory.template.get(key);
  const [name = '', code = 'en'] = key?.split(':') ?? ['content'];
  const components =
    approved === undefined ? textParameters(left) : [...componentsOf(approved, left), ...carouselOf(approved, left)];
  return { type: 'template', template: { name, language: { code }, components } };
};
