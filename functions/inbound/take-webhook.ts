import * as z from 'zod';
import { takeFromDesk } from '#conversations/take-from-desk.ts';
import { fetchMedia } from '#inbound/fetch-media.ts';
import { Fetch } from '#inbound/media.ts';
import { Told } from '#inbound/mail.ts';
import { Posted } from '#inbound/posted.ts';
import { attachments, media, readMail, sources } from '#runtime/deps.ts';
import { logger } from '#runtime/logger.ts';
import { need } from '#runtime/need.ts';
import { topicWorker } from '#runtime/queue.ts';
import { readable } from '#inbound/readable.ts';
import { readPosted, sayIgnored } from '#runtime/read-inbound.ts';
import { inboundEdges, takeInbound } from '#runtime/take-inbound.ts';

const edges = need({ ...inboundEdges, attachments, media, readMail, sources });
const Taken = z.union([Posted, Fetch, Told]);

/**
 * SNS topic of what was posted: whatever the sources of providers bring, and what people did at a help desk. What somebody sent besides
 * words comes by it again, each thing alone, so that a host of pictures keeps nothing waiting but its own; and so does a mail, which SES
 * tells of once it lies in our bucket.
 */
export const handler = topicWorker(async (message, at) => {
  const ports = await edges();
  const taken = Taken.parse(JSON.parse(message));
  if ('fetch' in taken) {
    const { provider, memberId, messageId, index } = taken.fetch;
    const became = await fetchMedia(ports, taken);
    logger.info('media.fetched', { provider, memberId, messageId, index, became });
    return;
  }
  if ('notificationType' in taken) {
    await takeInbound(ports, sayIgnored(readable(await ports.readMail(message, at)), 'mail'));
    return;
  }
  const posted = readPosted(ports, taken, at);
  await takeInbound(ports, posted);
  for (const did of posted.desk ?? []) {
    const done = await takeFromDesk(ports, did);
    if (!done.ok) logger.warn('desk.refused', { desk: did.desk, id: did.id, kind: did.kind, reason: done.reason });
  }
});
