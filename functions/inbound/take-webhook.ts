import { takeFromDesk } from '#conversations/take-from-desk.ts';
import { Posted } from '#inbound/posted.ts';
import { sources } from '#runtime/deps.ts';
import { logger } from '#runtime/logger.ts';
import { need } from '#runtime/need.ts';
import { topicWorker } from '#runtime/queue.ts';
import { readPosted } from '#runtime/read-inbound.ts';
import { inboundEdges, takeInbound } from '#runtime/take-inbound.ts';

const edges = need({ ...inboundEdges, sources });

/** SNS topic of what was posted: whatever the sources of providers bring, and what people did at a help desk. */
export const handler = topicWorker(async (message, at) => {
  const ports = await edges();
  const posted = readPosted(ports, Posted.parse(JSON.parse(message)), at);
  await takeInbound(ports, posted);
  for (const did of posted.desk ?? []) {
    const taken = await takeFromDesk(ports, did);
    if (!taken.ok) logger.warn('desk.refused', { desk: did.desk, id: did.id, kind: did.kind, reason: taken.reason });
  }
});
