import * as z from 'zod';
import type { Moved } from '#inbound/shapes.ts';
import { PhoneNumber } from '#providers/phone-number.ts';
import { readValue, type Read } from '#providers/read-payload.ts';
import { UnixTime } from './unix-time.ts';
import { UserId } from './user-id.ts';

const Phone = PhoneNumber.optional().catch(undefined);
const Ids = z.object({ previous: UserId, current: UserId }).optional().catch(undefined);
const Update = z.object({ user_id: Ids, parent_user_id: Ids, timestamp: UnixTime });

/** `user_changed_number` and `user_changed_user_id`; not every source has the ids from before. */
const System = z.object({
  from: Phone,
  from_user_id: UserId,
  timestamp: UnixTime,
  system: z.object({
    type: z.enum(['user_changed_number', 'user_changed_user_id']),
    wa_id: Phone,
    user_id: UserId,
    parent_user_id: UserId,
    previous_user_id: UserId,
    previous_parent_user_id: UserId,
  }),
});

type Pairs = readonly (readonly [from: string | undefined, to: string | undefined])[];

const movesOf = (pairs: Pairs, at: string): readonly Moved[] =>
  pairs.flatMap(([from, to]) =>
    from === undefined || to === undefined || from === to ? [] : [{ channel: 'whatsapp', from, to, at }],
  );

/** One of Meta's `user_id_update`. */
export const userIdUpdate = (value: unknown, at: string, path: string): Read<readonly Moved[]> => {
  const read = readValue(Update, value, path);
  if (!read.ok) return read;
  const { user_id, parent_user_id, timestamp } = read.value;
  const pairs: Pairs = [user_id, parent_user_id].map((ids) => [ids?.previous, ids?.current]);
  return { ok: true, value: movesOf(pairs, timestamp ?? at) };
};

/** What a message of the type `system` tells of somebody's new number or id; nothing for any other. */
export const systemMoves = (value: unknown, at: string): readonly Moved[] => {
  const read = System.safeParse(value);
  if (!read.success) return [];
  const { from, from_user_id, timestamp, system } = read.data;
  const before = system.previous_user_id ?? from_user_id;
  return movesOf(
    [
      [from, system.wa_id],
      [before, system.user_id],
      [system.previous_parent_user_id, system.parent_user_id],
    ],
    timestamp ?? at,
  );
};
