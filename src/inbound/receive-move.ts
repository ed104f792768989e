import type { Evidence, Pair } from '#consent/consent.ts';
import { optOutAlong } from '#inbound/follow-moves.ts';
import type { Moved } from '#inbound/shapes.ts';
import type { Ports } from '#ports/ports.ts';
import { idOf } from '#words/ids.ts';
import { userIdIn } from '#words/user-id.ts';

/** So long nobody else is given a number that was left: 47 CFR 52.15(f)(1)(ii), the shortest there is. An id is nobody else's ever. */
const AGING_DAYS = 45;

/**
 * Somebody is reached at another number or id from now on: what they stopped at the old one they stopped at the new one, and what
 * they stop there late as well. Nothing else goes along, neither a yes nor whose member it is: two people are never made one.
 */
export const receiveMove = async (
  { consents, addressOf }: Pick<Ports, 'consents' | 'addressOf'>,
  { channel, from, to, at }: Moved,
): Promise<void> => {
  const [old, next] = [addressOf(from), addressOf(to)];
  const until = new Date(Date.parse(at) + AGING_DAYS * 86_400_000).toISOString();
  // Before the row is read: a stop that comes in between finds where to go.
  await consents.moved(old, { to: next, at, ...(userIdIn(channel, from) === undefined && { until }) });
  const row = await consents.get(old);
  if (row === undefined) return;
  const base = { id: idOf('moved', old, next), at, how: 'provider-list', channel, source: 'moved' } as const;
  const carried: readonly Evidence[] = [
    ...(row.stoppedAt === undefined ? [] : [{ ...base, change: 'stopped', pairs: [] } as const]),
    ...(row.withdrawn.length === 0
      ? []
      : [{ ...base, change: 'withdrawn', pairs: row.withdrawn as readonly Pair[] } as const]),
  ];
  for (const evidence of carried) await optOutAlong(consents, next, evidence, [old]);
};
