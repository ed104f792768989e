import type { SessionAction, SessionContent } from '#messages/whatsapp.ts';
import { fileObject, type Addresses } from './whatsapp-files.ts';

const interactive = (action: SessionAction): { readonly type: string; readonly action: object } => {
  if (action.kind === 'link')
    return {
      type: 'cta_url',
      action: { name: 'cta_url', parameters: { display_text: action.text, url: action.url } },
    };
  if (action.kind === 'buttons')
    return {
      type: 'button',
      action: {
        buttons: action.buttons.map(({ text: title, postback: id }) => ({ type: 'reply', reply: { id, title } })),
      },
    };
  const sections = action.sections.map(({ title, rows }) => ({
    ...(title !== undefined && { title }),
    rows: rows.map(({ postback: id, ...row }) => ({ id, ...row })),
  }));
  return { type: 'list', action: { button: action.open, sections } };
};

/** What could not be fetched by anybody is left out. */
const above = ({ header }: SessionContent, addresses: Addresses): object => {
  if (header === undefined) return {};
  if (header.kind === 'text') return { header: { type: 'text', text: header.text } };
  const file = fileObject(header, addresses);
  return file === undefined ? {} : { header: { type: header.kind, [header.kind]: file } };
};

/** A file with what is said below it; words alone where nobody could fetch it. */
const plain = ({ text, header }: SessionContent, addresses: Addresses): object => {
  const file = header === undefined || header.kind === 'text' ? undefined : fileObject(header, addresses);
  if (header === undefined || file === undefined) return { type: 'text', text: { body: text, preview_url: false } };
  return { type: header.kind, [header.kind]: { ...file, caption: text } };
};

/** The part of Meta's request body that says what goes while a conversation is open. */
export const sessionBody = (content: SessionContent, addresses: Addresses): object => {
  const { action, text, footer } = content;
  if (action === undefined) return plain(content, addresses);
  return {
    type: 'interactive',
    interactive: {
      ...above(content, addresses),
      body: { text },
      ...(footer !== undefined && { footer: { text: footer } }),
      ...interactive(action),
    },
  };
};
