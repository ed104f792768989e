import type { Made, Making } from '#channels/render/block.ts';
import type { MessageFile } from '#programme/grammar/message.ts';

/** A text, with its picture where the way it goes carries one. */
export const renderSms = (block: NonNullable<MessageFile['sms']>, { filled, picture }: Making): Made => {
  const text = filled(block.text);
  const shown = picture(block.media);
  return { content: { kind: 'text', text, ...(shown && { picture: shown }) }, text };
};
