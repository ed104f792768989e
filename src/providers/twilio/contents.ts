import * as z from 'zod';
import { ProviderFault } from '#providers/provider-fault.ts';
import { readPayload } from '#providers/read-payload.ts';
import type { Channel } from '#words/channel.ts';

/**
 * Content templates of the account: `HX…` by the name and language of a template (`points_update:en_US`), by the parts of a card
 * (`card media reply url`), of a text or of a carousel (`text reply reply`, `carousel media reply | media reply`), or by what can be
 * tapped while a conversation is open (`session reply reply`, `session list 4`).
 */
const ContentSids = z.record(
  z.string(),
  z.string().regex(/^HX[0-9a-f]{32}$/, 'expected the id of a content template, HX and 32 digits'),
);
export type ContentSids = Readonly<z.infer<typeof ContentSids>>;

/** As they are kept. Where they cannot be read nothing was sent, and everything waits until an operator has seen to it. */
export const contentsIn = (channel: Channel, text: string): ContentSids => {
  const read = readPayload(ContentSids, text, 'contents');
  if (!read.ok) throw new ProviderFault(channel, `${read.path}: ${read.reason}`, 'account');
  return read.value;
};
