import type { Button, Content } from '#messages/sender.ts';
import { ProviderFault } from '#providers/provider-fault.ts';

/** A fixed address of a template takes no parameter; an address of ours is given as what follows the approved part. */
const button = (linkBase: string) => (given: Button, position: number) => {
  const component = (sub_type: string, parameter: object) => [
    { type: 'button', sub_type, index: String(position), parameters: [parameter] },
  ];
  if (!('url' in given)) return component('quick_reply', { type: 'payload', payload: given.postback });
  if (!given.url.startsWith(linkBase)) return [];
  return component('url', { type: 'text', text: given.url.slice(linkBase.length) });
};

/** The part of Meta's request body that says what is sent. */
export const whatsappContent = (content: Content, linkBase: string): object => {
  if (content.kind === 'text') return { type: 'text', text: { body: content.text, preview_url: false } };
  if (content.kind !== 'template') throw new ProviderFault('whatsapp', `cannot carry a ${content.kind}`, 'message');
  const parameters = content.parameters.map((text) => ({ type: 'text', text }));
  const components = [
    ...(parameters.length > 0 ? [{ type: 'body', parameters }] : []),
    ...content.buttons.flatMap(button(linkBase)),
  ];
  return {
    type: 'template',
    template: { name: content.template, language: { code: content.language }, components },
  };
};
