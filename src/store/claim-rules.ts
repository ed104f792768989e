import { CLAIMABLE, RANK, type MessageRow } from '#channels/message.ts';
import type { ConsentRow } from '#consent/consent.ts';

/** A message that was seen and neither waits nor came back. */
export const isTaken = (row: MessageRow | undefined): row is MessageRow =>
  row !== undefined && !CLAIMABLE.includes(row.state);

/** How many were claimed on that day. */
export const spent = (row: ConsentRow | undefined, day: string): number =>
  row?.capDay === day ? (row.capCount ?? 0) : 0;

export const arrived = (row: MessageRow | undefined): boolean => row !== undefined && RANK[row.state] >= RANK.delivered;
