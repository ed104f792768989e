import type { Header, SessionAction, SessionContent, TemplateButton, TemplateContent } from '#messages/whatsapp.ts';
import { shownPicture } from './preview-rcs.ts';

const cardOf = (header: Header | undefined, description = '') => {
  if (header?.kind === 'text') return { title: header.text, description, mediaUrl: null };
  const { kind, picture, name = '' } = header ?? {};
  return {
    ...{ title: name, description, mediaUrl: shownPicture(picture) },
    ...(kind !== undefined && kind !== 'image' && { media: kind }),
  };
};

const tap = (button: TemplateButton) => {
  if ('code' in button) return { text: `Copy code ${button.code}`, kind: 'copy', postback: button.code };
  if ('phone' in button) return { text: button.text, kind: 'dial', url: `tel:${button.phone}` };
  return { text: button.text, ...('url' in button ? { kind: 'openUrl', url: button.url } : { kind: 'reply' }) };
};

const actionOf = (action: SessionAction | undefined) => {
  if (action === undefined) return [];
  if (action.kind === 'link') return [{ text: action.text, kind: 'openUrl', url: action.url }];
  if (action.kind === 'buttons') return action.buttons.map(tap);
  return action.sections.flatMap(({ title, rows }) =>
    rows.map((row, at) => ({
      ...{ text: row.title, kind: 'reply', description: row.description },
      ...(at === 0 && title !== undefined && { section: title }),
    })),
  );
};

/** What WhatsApp shows of a message, in the form the phone draws. */
export const whatsappShown = (content: TemplateContent | SessionContent) => {
  const { header, text, footer } = content;
  const single = header === undefined ? [] : [cardOf(header)];
  if (content.kind === 'session') {
    const { action } = content;
    const opens = action?.kind === 'list' ? { opens: action.open } : {};
    return { text, footer, ...opens, card: single[0] ?? null, cards: single, suggestions: actionOf(action) };
  }
  const several = content.cards ?? [];
  const cards = several.length === 0 ? single : several.map((card) => cardOf(card.header, card.text));
  const onCards = several.flatMap(({ buttons }, card) => buttons.map((button) => ({ ...tap(button), card })));
  const suggestions = [...content.buttons.map(tap), ...onCards];
  return { text, footer, card: cards[0] ?? null, cards, suggestions };
};
