import { buttonOf, type Made, type Making } from '#channels/render/block.ts';
import type { MessageFile } from '#programme/grammar/message.ts';

export const renderRcs = (block: NonNullable<MessageFile['rcs']>, making: Making): Made => {
  const title = making.filled(block.title);
  const text = making.filled(block.text);
  const buttons = block.suggestions.map((one) => buttonOf(one, making));
  const picture = making.picture(block.media);
  return { content: { kind: 'card', title, text, buttons, ...(picture && { picture }) }, text: `${title}\n${text}` };
};
