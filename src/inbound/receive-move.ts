import type { Pair } from '#consent/consent.ts';
import type { Moved } from '#inbound/shapes.ts';
import type { Ports } from '#ports/ports.ts';
import { idOf } from '#words/ids.ts';

/**
 * Somebody is reached at another number or id from now on: what they stopped at the old one they stopped at the new one. Nothing
 * else goes along, neither a yes nor whose member it is: two people are never made one.
 */
export const receiveMove = async (
  { consents, addressOf }: Pick<Ports, 'consents' | 'addressOf'>,
  { channel, from, to, at }: Moved,
): Promise<void> => {
  const [old, next] = [addressOf(from), addressOf(to)];
  const row = await consents.get(old);
  if (row === undefined) return;
  const base = { id: idOf('moved', old, next), at, how: 'provider-list', channel, source: 'moved' } as const;
  if (row.stoppedAt !== undefined) await consents.optOut(next, { ...base, change: 'stopped', pairs: [] });
  const pairs = row.withdrawn as readonly Pair[];
  if (pairs.length > 0) await consents.optOut(next, { ...base, change: 'withdrawn', pairs });
};
