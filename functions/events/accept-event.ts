import * as z from 'zod';
import { acceptEvents, MAX_EVENTS } from '#events/accept.ts';
import { addressOf, consents, members, now, programmes } from '#runtime/deps.ts';
import { jsonOf, refuse } from '#runtime/http.ts';
import { logger } from '#runtime/logger.ts';
import { need } from '#runtime/need.ts';
import { signedEndpoint } from '#runtime/signed-endpoint.ts';

const edges = need({ members, consents, programmes, addressOf, now });

const Several = z.object({ events: z.array(z.unknown()) });

/**
 * POST /events: one event, an array, or `{ events: [...] }`. 202 with a result for each; 400 when not one was accepted.
 * A repeated id answers `duplicate`, so a caller may send the same request again after a lost answer, and `conflict` where its
 * content is another.
 */
export const handler = signedEndpoint('body', async ({ body }) => {
  const json = jsonOf(body);
  if (!json.ok) return json.answer;
  const several = Several.safeParse(json.value);
  const events = Array.isArray(json.value)
    ? (json.value as unknown[])
    : several.success
      ? several.data.events
      : [json.value];
  if (events.length === 0) return refuse(400, 'expected at least one event', 'events');
  if (events.length > MAX_EVENTS)
    return refuse(413, `expected at most ${MAX_EVENTS} events, got ${events.length}`, 'events');
  const results = await acceptEvents(await edges(), events);
  const count = (status: string): number => results.filter((result) => result.status === status).length;
  logger.info('events.accepted', {
    accepted: count('accepted'),
    duplicate: count('duplicate'),
    conflict: count('conflict'),
    rejected: count('rejected'),
  });
  return { status: count('rejected') + count('conflict') === results.length ? 400 : 202, body: { results } };
});
