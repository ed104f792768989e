import type { Content } from '#messages/sender.ts';
import { ProviderFault } from '#providers/provider-fault.ts';
import type { Addresses } from './whatsapp-files.ts';
import { sessionBody } from './whatsapp-session.ts';
import { templateComponents } from './whatsapp-template.ts';

/** The part of Meta's request body that says what is sent. */
export const whatsappContent = (content: Content, addresses: Addresses): object => {
  if (content.kind === 'text') return { type: 'text', text: { body: content.text, preview_url: false } };
  if (content.kind === 'session') return sessionBody(content, addresses);
  if (content.kind !== 'template') throw new ProviderFault('whatsapp', `cannot carry a ${content.kind}`, 'message');
  const { template: name, language: code } = content;
  return {
    type: 'template',
    template: { name, language: { code }, components: templateComponents(content, addresses) },
  };
};
