import * as z from 'zod';
import type { Reply } from '#inbound/shapes.ts';
import { keyOf, type Attachment, type Unfit } from '#messages/attachment.ts';
import type { MessageRow } from '#messages/message.ts';

/** One thing that somebody sent, to be fetched from whoever has it. */
export const Fetch = z.object({
  fetch: z.object({
    /** Whose it is, as the registry of providers calls it. */
    provider: z.string().min(1),
    ref: z.string().min(1),
    memberId: z.string().min(1),
    messageId: z.string().min(1),
    index: z.int().min(0),
    key: z.string().min(1),
  }),
});
export type Fetch = z.infer<typeof Fetch>;

/** What a provider handed out; nothing of what is no good. */
export type Fetched =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reason: Unfit };

/** What providers have of what people sent. */
export interface MediaPort {
  fetch(provider: string, ref: string): Promise<Fetched>;
  /** It is kept here or by nobody: the provider may forget it, where it lets us say so. */
  forget(provider: string, ref: string): Promise<void>;
}

/** Of more than these nothing is fetched; no vendor sends as many. */
const MOST = 10;

/** What a reply brought, as its message has it before anything is fetched. */
export const attachmentsOf = (
  { media = [] }: Reply,
  hash: (text: string) => string,
  memberId: string,
  messageId: string,
): readonly Attachment[] =>
  media
    .slice(0, MOST)
    .map(({ kind }, index) => ({ key: keyOf(hash, memberId, messageId, index), kind, state: 'coming' }));

/** What is left to fetch of it, one by one; the same again is the same. */
export const fetchesOf = (
  { media = [], keptBy: provider }: Reply,
  { memberId, messageId, attachments = [] }: Pick<MessageRow, 'memberId' | 'messageId' | 'attachments'>,
): readonly Fetch[] =>
  attachments.flatMap(({ key }, index) => {
    const ref = media[index]?.ref;
    if (ref === undefined || provider === undefined) return [];
    return [{ fetch: { provider, ref, memberId, messageId, index, key } }];
  });
