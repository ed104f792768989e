import { buttonOf, type Made, type Making } from '#channels/render/block.ts';
import type { MessageFile } from '#programme/grammar/message.ts';

/** A text with its picture and one button; the picture of a voucher that there is not is left out. */
export const renderViber = ({ text: said, media, button }: NonNullable<MessageFile['viber']>, making: Making): Made => {
  const text = making.filled(said);
  const picture = making.picture(media);
  if (picture === undefined && button === undefined) return { content: { kind: 'text', text }, text };
  const file = picture && ({ kind: 'image', picture } as const);
  const buttons = button === undefined ? [] : [buttonOf(button, making)];
  return { content: { kind: 'chat', text, ...(file && { file }), buttons }, text };
};
