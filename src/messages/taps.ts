import type { Content } from '#messages/sender.ts';
import type { SessionAction } from '#messages/whatsapp.ts';

/** What a person can tap: what stands there, and what it hands back; nothing where it calls a number or opens a page in WhatsApp. */
export interface Tappable {
  readonly text: string;
  readonly postback?: string;
}

/** What a code is copied by has no words of ours. */
const labelled = (buttons: readonly object[]): readonly Tappable[] =>
  buttons.filter((one): one is Tappable => 'text' in one);

const below = (action: SessionAction | undefined): readonly Tappable[] => {
  if (action === undefined) return [];
  if (action.kind === 'link') return [{ text: action.text }];
  if (action.kind === 'buttons') return action.buttons;
  return action.sections.flatMap(({ rows }) => rows.map(({ title: text, postback }) => ({ text, postback })));
};

/** All that can be tapped in a message, whichever way it is shown. */
export const tapsOf = (content: Content): readonly Tappable[] => {
  switch (content.kind) {
    case 'text':
    case 'email':
      return [];
    case 'card':
    case 'prompt':
    case 'chat':
    case 'notice':
      return content.buttons;
    case 'session':
      return below(content.action);
    case 'template':
    case 'carousel':
      return labelled([...content.buttons, ...(content.cards ?? []).flatMap(({ buttons }) => buttons)]);
  }
};
