import * as z from 'zod';
import { SendCommand } from '#messages/command.ts';
import type { DueWork, Listing } from '#runs/due.ts';
import { FIRST_SHARDS } from '#runs/scans.ts';
import { day } from '#store/runs/days.ts';
import { hiddenJson, shownJson, type Fields } from '#store/fields.ts';
import { shardOf } from '#store/shard.ts';
import type { Item } from '#store/table.ts';

/** The name of a listing in the index. */
export const dueDay = ({ day, shard }: Listing): string => `${day}#${shard}`;

const Work = {
  memberId: z.string(),
  dueAt: z.string(),
  tries: z.number().optional(),
  givenUp: z.literal(true).optional(),
};
const DueItem: z.ZodType<DueWork> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('expiry'), ...Work }),
  z.object({ kind: z.literal('conversation'), ...Work }),
  z.object({ kind: z.literal('clarify'), ...Work, address: z.string(), channel: z.string(), id: z.string() }),
  z.object({ kind: z.literal('erase'), ...Work, erasedAt: z.string(), addresses: z.array(z.string()) }),
  z.object({ kind: z.literal('start'), ...Work, journey: z.string(), cause: z.string() }),
  z.object({ kind: z.literal('redemption'), ...Work, redemptionId: z.string() }),
  z.object({ kind: z.literal('send'), ...Work, command: SendCommand }),
]);

/** An answer says where it goes; a journey's message is told when it goes. */
const hidden = (fields: Fields, command: SendCommand): string =>
  hiddenJson(fields, command.kind === 'response' ? { ...command, to: fields.hide(command.to) } : command);

const shown = (fields: Fields, text: string): unknown => {
  const command = SendCommand.parse(shownJson(fields, text));
  return command.kind === 'response' ? { ...command, to: fields.show(command.to) } : command;
};

/** A row whose text cannot be shown or whose shape nobody knows is one row that cannot be read, and no fault of its page. */
export const dueFromItem = (item: Item, fields: Fields): DueWork => {
  const { command, pk, sk, dueAt, tries } = item;
  try {
    return DueItem.parse(typeof command === 'string' ? { ...item, command: shown(fields, command) } : item);
  } catch {
    const named = { memberId: String(pk).slice('M#'.length), dueAt: String(dueAt), name: String(sk) };
    return { kind: 'unreadable', ...named, ...(typeof tries === 'number' && { tries }) };
  }
};

export const dueToItem = (work: DueWork, fields: Fields, shards = FIRST_SHARDS): Item => ({
  ...work,
  dueDay: dueDay({ day: day(work.dueAt), shard: shardOf(work.memberId, shards) }),
  ...(work.kind === 'send' ? { command: hidden(fields, work.command) } : {}),
});
