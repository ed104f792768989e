import type { Content } from '#messages/sender.ts';

/** What a person can tap in a message: what stands there, and what it hands back; nothing where it calls a number or copies a code. */
export interface Tappable {
  readonly text: string;
  readonly postback?: string;
}

/** All that can be tapped, in the order in which it stands there; what a code is copied by has no words of ours. */
export const tapsOf = (content: Content): readonly Tappable[] => {
  const labelled = (buttons: readonly object[]): readonly Tappable[] =>
    buttons.filter((one): one is Tappable => 'text' in one);
  if (content.kind === 'template')
    return labelled([...content.buttons, ...(content.cards ?? []).flatMap(({ buttons }) => buttons)]);
  if (content.kind === 'card') return content.buttons;
  if (content.kind !== 'session') return [];
  const { action } = content;
  if (action?.kind === 'buttons') return action.buttons;
  if (action?.kind === 'list')
    return action.sections.flatMap(({ rows }) => rows.map(({ title: text, postback }) => ({ text, postback })));
  return action === undefined ? [] : [{ text: action.text }];
};
