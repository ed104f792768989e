import type { Made, Making } from '#channels/render/block.ts';
import type { MessageFile } from '#programme/grammar/message.ts';

export const renderSms = (block: NonNullable<MessageFile['sms']>, { filled }: Making): Made => {
  const text = filled(block.text);
  return { content: { kind: 'text', text }, text };
};
