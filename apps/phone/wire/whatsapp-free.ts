import type { Suggestion } from '../model.ts';
import { picture, type Files, type Shown } from './whatsapp-content.ts';
import type { MetaMessage } from './whatsapp-forms.ts';
import type { Interactive } from './whatsapp-interactive-forms.ts';

const choices = (message: Interactive): Suggestion[] => {
  if (message.type === 'cta_url') {
    const { display_text: text, url } = message.action.parameters;
    return [{ text, kind: 'openUrl', url }];
  }
  if (message.type === 'button')
    return message.action.buttons.map(({ reply }) => ({ text: reply.title, kind: 'reply', postback: reply.id }));
  return message.action.sections.flatMap(({ title, rows }) =>
    rows.map((row, at) => ({
      ...{ text: row.title, kind: 'reply' as const, postback: row.id },
      ...(row.description !== undefined && { description: row.description }),
      ...(at === 0 && title !== undefined && { section: title }),
    })),
  );
};

const showInteractive = (message: Interactive): Shown => {
  const { header, body, footer } = message;
  const [files, title]: [Files, string] =
    header === undefined || header.type === 'text' ? [{}, header?.text ?? ''] : [header, ''];
  return {
    text: body.text,
    cards: picture(files, title),
    suggestions: choices(message),
    ...(footer !== undefined && { footer: footer.text }),
    ...(message.type === 'list' && { opens: message.action.button }),
  };
};

/** What an open conversation shows that nobody approved. */
export const showFree = (message: Exclude<MetaMessage, { type: 'template' }>): Shown => {
  if (message.type === 'interactive') return showInteractive(message.interactive);
  const bare = { cards: [], suggestions: [] };
  if (message.type === 'text') return { ...bare, text: message.text.body };
  const file = message.type === 'image' ? message.image : message.type === 'video' ? message.video : message.document;
  return { ...bare, text: file.caption ?? '', cards: picture(message) };
};
