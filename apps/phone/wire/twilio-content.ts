import { BUSINESS } from '../business.ts';
import type { Memory } from '../memory.ts';
import type { Template } from '../model.ts';
import { holes } from './whatsapp-content.ts';
import type { TwilioMessage } from './twilio-forms.ts';

type Values = readonly string[];

/** The variables of a content in their order; a gap ends them. */
const valuesOf = ({ ContentVariables = {} }: TwilioMessage): Values => {
  const given = Object.keys(ContentVariables).length;
  return Array.from({ length: given }, (_, at) => ContentVariables[String(at + 1)]).filter((one) => one !== undefined);
};

/** What its buttons take of those that the text leaves. */
const buttonsOf = ({ buttons }: Template, values: Values): readonly object[] => {
  const left = [...values];
  return buttons.flatMap(({ type: sub_type, url = '' }, at) => {
    const value = sub_type === 'quick_reply' || holes(url) > 0 ? left.shift() : undefined;
    if (value === undefined) return [];
    const parameter = sub_type === 'url' ? { type: 'text', text: value } : { type: 'payload', payload: value };
    return [{ type: 'button', sub_type, index: String(at), parameters: [parameter] }];
  });
};

/** The template of WhatsApp behind a content, as it would be sent to Meta. One that nobody registered is shown with its values alone. */
export const templateOf = (memory: Memory, message: TwilioMessage): object => {
  const values = valuesOf(message);
  const isIt = (key: string): boolean => BUSINESS.twilio.contentSid(key) === message.ContentSid;
  const key = memory.template.ids().find(isIt);
  const approved = key === undefined ? undefined : memory.template.get(key);
  const [name = '', code = 'en'] = key?.split(':') ?? ['content'];
  const inText = approved === undefined ? values.length : holes(approved.body);
  const parameters = values.slice(0, inText).map((text) => ({ type: 'text', text }));
  const components = [
    ...(parameters.length > 0 ? [{ type: 'body', parameters }] : []),
    ...(approved === undefined ? [] : buttonsOf(approved, values.slice(inText))),
  ];
  return { type: 'template', template: { name, language: { code }, components } };
};
