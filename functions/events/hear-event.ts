import * as z from 'zod';
import { acceptEvents } from '#events/accept.ts';
import { addressOf, consents, members, now, programmes } from '#runtime/deps.ts';
import { logger } from '#runtime/logger.ts';
import { need } from '#runtime/need.ts';
import { worker } from '#runtime/queue.ts';

const edges = need({ members, consents, programmes, addressOf, now });

/**
 * Events of somebody else's bus, by way of a queue: the same door as POST /events. One that is refused comes back, because what
 * it is about may still be on its way, and is then a dead letter: nobody waits for an answer who could be told.
 */
export const handler = worker(z.unknown(), async (raw) => {
  const [result] = await acceptEvents(await edges(), [raw]);
  if (result === undefined) throw new Error('an event has no result');
  if (result.status === 'rejected' || result.status === 'conflict')
    throw new Error(`${result.status}: ${[result.path, result.reason].filter((part) => part !== '').join(': ')}`);
  logger.info('event.heard', { id: result.id, status: result.status });
});
