import * as z from 'zod';
import {
  listedOf,
  STATES,
  TARGETS,
  type Entry,
  type Listed,
  type Presence,
  type Thread,
} from '#conversations/thread.ts';
import type { Fields } from '#store/fields.ts';
import { rowSchema } from '#store/row-schema.ts';
import type { Item } from '#store/table.ts';
import { Channel } from '#words/channel.ts';

const Took = z.object({ seconds: z.number(), openSeconds: z.number() });
const Target = z.enum(TARGETS);

const ListedFields = z.object({
  memberId: z.string(),
  rev: z.number(),
  state: z.enum(STATES),
  openedAt: z.string(),
  lastAt: z.string(),
  turns: z.number(),
  team: z.string(),
  assignee: z.string().optional(),
  tags: z.array(z.string()),
  heldUntil: z.string().optional(),
  snoozedUntil: z.string().optional(),
  waitingSince: z.string().optional(),
  answered: z.object({ by: z.string(), at: z.string(), turn: z.number() }).optional(),
  targets: z.partialRecord(Target, z.string()),
  missed: z.array(Target),
  firstAnswer: Took.optional(),
  resolution: Took.optional(),
});
const ListedItem = rowSchema<Listed>()(ListedFields);
const ThreadItem = rowSchema<Thread>()(
  ListedFields.extend({ heard: z.partialRecord(Channel, z.object({ from: z.string(), at: z.string() })) }),
);

const EntryItem = rowSchema<Entry>()(
  z.object({
    memberId: z.string(),
    id: z.string(),
    at: z.string(),
    kind: z.string(),
    by: z.string().optional(),
    text: z.string().optional(),
    facts: z.array(z.object({ type: z.string(), detail: z.record(z.string(), z.unknown()) })),
  }),
);

const PresenceItem = rowSchema<Presence>()(
  z.object({ by: z.string(), doing: z.enum(['viewing', 'typing']), until: z.string() }),
);

const heardBy = (heard: Thread['heard'], change: (address: string) => string): Thread['heard'] =>
  Object.fromEntries(Object.entries(heard).map(([channel, { from, at }]) => [channel, { from: change(from), at }]));

/** Whatever is kept leaves so many seconds after it was said. */
const ttl = (at: string, keptSeconds: number): number => Math.floor(Date.parse(at) / 1000) + keptSeconds;

/** Where somebody wrote from is encrypted. */
export const threadToItem = (thread: Thread, fields: Fields, keptSeconds: number): Item => ({
  ...thread,
  heard: heardBy(thread.heard, (address) => fields.hide(address)),
  ttl: ttl(thread.lastAt, keptSeconds),
});
export const threadFromItem = (item: Item, fields: Fields): Thread => {
  const thread = ThreadItem.parse(item);
  return { ...thread, heard: heardBy(thread.heard, (address) => fields.show(address)) };
};

export const listedToItem = (thread: Thread, keptSeconds: number): Item => ({
  ...listedOf(thread),
  ttl: ttl(thread.lastAt, keptSeconds),
});
export const listedFromItem = (item: Item): Listed => ListedItem.parse(item);

/** By time, then by name, so that every store lists alike. */
export const inOrder = (a: Entry, b: Entry): number => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1);

export const entryToItem = (entry: Entry, keptSeconds: number): Item => ({ ...entry, ttl: ttl(entry.at, keptSeconds) });
export const entryFromItem = (item: Item): Entry => EntryItem.parse(item);

export const presenceToItem = (presence: Presence): Item => ({ ...presence, ttl: ttl(presence.until, 60) });
export const presenceFromItem = (item: Item): Presence => PresenceItem.parse(item);
