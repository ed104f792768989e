import type { Making } from '#channels/render/block.ts';
import type { Header } from '#messages/whatsapp.ts';
import type { WhatsappHeader } from '#programme/grammar/whatsapp.ts';
import type { Localized } from '#words/parts.ts';

/**
 * What is above a text; the words of a template are registered as they are, and those of a session are filled. None where the
 * message is about no voucher and its picture would be that of one.
 */
export const headerOf = (
  header: WhatsappHeader,
  words: (text: Localized) => string,
  { filled, picture }: Pick<Making, 'filled' | 'picture'>,
): Header | undefined => {
  if ('text' in header) return { kind: 'text', text: words(header.text) };
  if ('video' in header) return { kind: 'video', picture: { file: header.video } };
  if ('document' in header) return { kind: 'document', picture: { file: header.document }, name: filled(header.name) };
  const shown = picture(header.image);
  return shown && { kind: 'image', picture: shown };
};
