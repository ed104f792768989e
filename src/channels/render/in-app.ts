import { buttonOf, type Made, type Making } from '#channels/render/block.ts';
import type { MessageFile } from '#programme/grammar/message.ts';
import { seconds } from '#words/parts.ts';

export const renderInApp = (block: NonNullable<MessageFile['inapp']>, making: Making): Made => {
  const title = making.filled(block.title);
  const text = making.filled(block.text);
  const buttons = block.buttons.map((one) => buttonOf(one, making));
  const stopUrl = making.unsubscribeUrl === undefined ? {} : { stopUrl: making.unsubscribeUrl };
  const keptSeconds = seconds(block.keep);
  return { content: { kind: 'notice', title, text, buttons, keptSeconds, ...stopUrl }, text: `${title}\n${text}` };
};
