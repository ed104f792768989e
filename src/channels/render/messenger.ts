import { buttonOf, type Made, type Making } from '#channels/render/block.ts';
import type { ChatContent } from '#messages/chat.ts';
import type { MessengerBlock } from '#programme/grammar/messenger.ts';

type FileBlock = Exclude<MessengerBlock, { readonly text: unknown }>;

const fileOf = (block: FileBlock, { picture }: Making): NonNullable<ChatContent['file']> => {
  if ('video' in block) return { kind: 'video', picture: { file: block.video } };
  if ('audio' in block) return { kind: 'audio', picture: { file: block.audio } };
  if ('document' in block) return { kind: 'document', picture: { file: block.document } };
  const shown = picture(block.image);
  if (shown === undefined) throw new Error('the message is about no voucher whose code could be shown');
  return { kind: 'image', picture: shown };
};

/** A text or a file, with what can be tapped below it; the log keeps what a file is called. */
export const renderMessenger = (block: MessengerBlock, making: Making): Made => {
  const buttons = block.replies.map((one) => buttonOf(one, making));
  if (!('text' in block)) {
    const file = fileOf(block, making);
    const name = 'file' in file.picture ? file.picture.file : file.picture.code;
    return { content: { kind: 'chat', text: '', file, buttons }, text: name };
  }
  const text = making.filled(block.text);
  const tappable = block.link === undefined ? buttons : [buttonOf(block.link, making)];
  if (tappable.length === 0) return { content: { kind: 'text', text }, text };
  return { content: { kind: 'chat', text, buttons: tappable }, text };
};
