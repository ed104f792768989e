import { CLAIMABLE, RANK, type MessageRow } from '#messages/message.ts';

/** A message that was seen and neither waits nor came back. */
export const isTaken = (row: MessageRow | undefined): row is MessageRow =>
  row !== undefined && !CLAIMABLE.includes(row.state);

export const arrived = (row: MessageRow | undefined): boolean => row !== undefined && RANK[row.state] >= RANK.delivered;
