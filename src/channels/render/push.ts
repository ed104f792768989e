import { buttonOf, type Made, type Making } from '#channels/render/block.ts';
import type { MessageFile } from '#programme/grammar/message.ts';
import { seconds } from '#words/parts.ts';

export const renderPush = (block: NonNullable<MessageFile['push']>, making: Making): Made => {
  const title = making.filled(block.title);
  const text = making.filled(block.text);
  const buttons = block.url === undefined ? [] : [buttonOf({ text: block.title, url: block.url }, making)];
  const stopUrl = making.unsubscribeUrl === undefined ? {} : { stopUrl: making.unsubscribeUrl };
  const keptSeconds = seconds(block.keep);
  return { content: { kind: 'notice', title, text, buttons, keptSeconds, ...stopUrl }, text: `${title}\n${text}` };
};
