import { intentNamed } from '#answers/ask-model.ts';
import type { Understanding } from '#inbound/interpret.ts';
import type { MessageRow } from '#messages/message.ts';

/**
 * What a reply was taken for when it came the first time, where nothing that is decided again would be the same: what a person had is
 * theirs, whoever has the thread now; what was answered or chosen stays so; and what is answered since was not when it came.
 */
export const asFirst = async (
  { message, known, asked }: MessageRow,
  again: () => Promise<Understanding>,
): Promise<Understanding> => {
  if (message === 'person') return { action: message };
  if (message === 'known' && known !== undefined) return { action: message, known };
  const intent = asked && intentNamed(message);
  if (intent !== undefined) return { action: intent };
  const understood = await again();
  return understood.action === 'known' ? { action: message === 'handover' ? message : 'other' } : understood;
};
