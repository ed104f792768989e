import { createHash } from 'node:crypto';
import { LARGEST_POSTED, postedText, type Posted, type PostBox, type SigningSecrets } from '#inbound/posted.ts';
import type { UsedTickets } from '#preferences/used-tickets.ts';
import type { RawRequest, WebhookSource } from '#providers/provider.ts';
import { isGenuine } from '#providers/read-source.ts';
import { refuse, type Answer } from '#runtime/http.ts';
import { logger } from '#runtime/logger.ts';

/** Meta repeats what it heard no answer to for seven days; whatever comes later is known by its own ids. */
const KNOWN_MS = 7 * 86_400_000;
const TEXT = { 'content-type': 'text/plain; charset=utf-8' } as const;

interface ReceivePorts {
  readonly signatures: (name: string) => Promise<SigningSecrets>;
  readonly usedTickets: UsedTickets;
  readonly postBox: PostBox;
  readonly now: () => Date;
}
/** A source by its name. */
interface Named {
  readonly name: string;
  readonly source: WebhookSource;
}

/** What nobody signed is not handed on, and makes no other payload of the same. */
const queryOf = ({ signsAddress }: WebhookSource, { url }: RawRequest): Pick<Posted, 'query'> => {
  const [, query] = signsAddress ? (/\?(.+)$/s.exec(url) ?? []) : [];
  return query === undefined ? {} : { query };
};

/** The answer by which a provider sees that the address is ours. */
export const answerChallenge = async (
  { signatures }: ReceivePorts,
  { source }: Named,
  request: RawRequest,
): Promise<Answer> => {
  const { words } = await signatures(source.secret);
  const body = source.challenge?.(request, words);
  return body === undefined ? refuse(403, 'nobody agreed on this') : { status: 200, body, headers: TEXT };
};

/**
 * The door for what providers post: proved genuine before a word of it is read, then kept, and only then answered. The same again is
 * answered and not kept again; should its mark have got lost, ids make it harmless.
 */
export const receivePosted = async (
  { signatures, usedTickets, postBox, now }: ReceivePorts,
  { name, source }: Named,
  request: RawRequest,
): Promise<Answer> => {
  const { secrets } = await signatures(source.secret);
  if (!isGenuine(source, request, secrets, now())) {
    logger.warn('webhook.refused', { source: name });
    return refuse(source.refusal ?? 401, 'the signature does not match');
  }
  const text = postedText({ source: name, text: request.body, ...queryOf(source, request) });
  if (Buffer.byteLength(text) > LARGEST_POSTED) return refuse(413, 'expected less', 'body');
  const id = `posted:${createHash('sha256').update(text).digest('base64url')}`;
  if (!(await usedTickets.isUsed(id))) {
    await postBox.put(text);
    await usedTickets.use({ id, expiresAt: new Date(now().getTime() + KNOWN_MS).toISOString() });
  }
  return { status: 200, body: '', headers: TEXT };
};
