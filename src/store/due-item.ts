import * as z from 'zod';
import { SendCommand } from '#channels/command.ts';
import type { DueWork } from '#journeys/due.ts';
import { day } from '#store/days.ts';
import { jsonText } from '#store/json-text.ts';
import type { Item } from '#store/table.ts';

/** One index partition takes 1,000 writes a second; a day has this many. */
export const SHARDS = 4;

const shardOf = (memberId: string): number =>
  Buffer.from(memberId).reduce((hash, byte) => (hash * 31 + byte) % 65_521, 7) % SHARDS;

export const dueDay = (of: string, shard: number): string => `${of}#${shard}`;

const Work = { memberId: z.string(), dueAt: z.string() };
const DueItem: z.ZodType<DueWork> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('expiry'), ...Work }),
  z.object({ kind: z.literal('send'), ...Work, command: jsonText(SendCommand) }),
]);
export const dueFromItem = (item: Item): DueWork => DueItem.parse(item);

export const dueToItem = (work: DueWork): Item => ({
  ...work,
  dueDay: dueDay(day(work.dueAt), shardOf(work.memberId)),
  ...(work.kind === 'send' ? { command: JSON.stringify(work.command) } : {}),
});
