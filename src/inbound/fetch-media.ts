import type { Fetch, Fetched, MediaPort } from '#inbound/media.ts';
import { mediaType } from '#inbound/media-type.ts';
import { LARGEST_ATTACHMENT, type Attachment, type Attachments } from '#messages/attachment.ts';
import type { Messages } from '#messages/message.ts';

export interface FetchPorts {
  readonly messages: Pick<Messages, 'get' | 'settleAttachment'>;
  readonly attachments: Pick<Attachments, 'keep' | 'erase'>;
  readonly media: MediaPort;
}

const judged = ({ key, kind }: Attachment, fetched: Fetched): Attachment => {
  if (!fetched.ok) return { key, kind, state: 'refused', reason: fetched.reason };
  const size = fetched.bytes.length;
  if (size > LARGEST_ATTACHMENT) return { key, kind, state: 'refused', reason: 'too-large' };
  const type = mediaType(fetched.bytes);
  return type === undefined
    ? { key, kind, state: 'refused', reason: 'unknown-type', size }
    : { key, kind, state: 'kept', type, size };
};

/**
 * Fetches one thing that came with a reply, once: kept first, then said at the message. Where the message went meanwhile, with
 * whoever wrote it, nothing stays. Throws where trying again can help.
 */
export const fetchMedia = async ({ messages, attachments, media }: FetchPorts, { fetch }: Fetch): Promise<string> => {
  const { provider, ref, memberId, messageId, index, key } = fetch;
  const coming = (await messages.get(memberId, messageId))?.attachments?.[index];
  if (coming?.state === 'coming') {
    const fetched = await media.fetch(provider, ref);
    const attachment = judged(coming, fetched);
    if (fetched.ok && attachment.type !== undefined) await attachments.keep(key, fetched.bytes, attachment.type);
    await messages.settleAttachment(memberId, messageId, index, attachment);
  }
  const settled = (await messages.get(memberId, messageId))?.attachments?.[index];
  if (settled?.state !== 'kept') await attachments.erase(key);
  await media.forget(provider, ref);
  return settled?.reason ?? settled?.state ?? 'erased';
};
