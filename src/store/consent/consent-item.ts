import * as z from 'zod';
import {
  Change,
  ConsentState,
  How,
  type Clarifying,
  type ConsentRow,
  type Evidence,
  type EvidenceEntry,
  type Move,
  type Recent,
  type Said,
  type Wording,
} from '#consent/consent.ts';
import { rowSchema } from '#store/row-schema.ts';
import { jsonText } from '#store/programme/json-text.ts';
import type { Item } from '#store/table.ts';

/** A withdrawn pair is an attribute of its own, so that an opt-out sets it whatever else there is. */
export const WITHDRAWN = 'withdrawn';
export const withdrawnName = (pair: string) => `s#${pair}`;
/** What a member said is a map by pair, and when it ends another, so that a claim can put a condition on them. */
export const statesName = (memberId: string) => `m#${memberId}`;
export const untilName = (memberId: string) => `e#${memberId}`;

/** The slots that were taken, by the start of their message's id: time (base 36), topic and channel. */
export const slotsItem = (recent: readonly Recent[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    recent.map(({ id, at, topic, channel }) => [id, `${Date.parse(at).toString(36)} ${topic} ${channel}`]),
  );
const slotOf = ([id, text]: readonly [string, string]): Recent => {
  const [at = '', topic = '', channel = ''] = text.split(' ');
  return { id, at: new Date(parseInt(at, 36)).toISOString(), topic, channel };
};
const Slots = z
  .record(z.string(), z.string())
  .default({})
  .transform((slots): readonly Recent[] =>
    Object.entries(slots)
      .map(slotOf)
      .sort((a, b) => (a.at < b.at ? -1 : 1)),
  );

const Pair = z.templateLiteral([z.string(), ':', z.string()]);

const EvidenceItem = rowSchema<Evidence>()(
  z.object({
    id: z.string(),
    at: z.string(),
    memberId: z.string().optional(),
    members: z.array(z.string()).optional(),
    change: Change,
    pairs: z.array(Pair),
    how: How,
    channel: z.string(),
    source: z.string().optional(),
    ip: z.string().optional(),
    store: z.string().optional(),
    language: z.string().optional(),
    words: z.string().optional(),
    wording: rowSchema<Wording>()(
      z.object({ id: z.string(), version: z.string(), language: z.string(), text: z.string() }),
    ).optional(),
    until: z.string().optional(),
  }),
);

const EntryItem = rowSchema<EvidenceEntry>()(
  EvidenceItem.extend({ seq: z.number(), previous: z.string(), hash: z.string() }),
);
export const entryFromItem = (item: Item): EvidenceEntry => EntryItem.parse(item);

const MoveItem = rowSchema<Move>()(z.object({ to: z.string(), at: z.string(), until: z.string().optional() }));
export const moveFromItem = (item: Item): Move => MoveItem.parse(item);

const ClarifyingItem = rowSchema<Clarifying>()(z.object({ id: z.string(), at: z.string(), pairs: z.array(Pair) }));

const ConsentItem = rowSchema<ConsentRow>()(
  z.object({
    address: z.string(),
    seq: z.number().default(0),
    head: z.string().default(''),
    withdrawn: z.array(z.string()),
    members: z.record(
      z.string(),
      rowSchema<Said>()(
        z.object({ states: z.record(z.string(), ConsentState), until: z.record(z.string(), z.string()) }),
      ),
    ),
    stoppedAt: z.string().optional(),
    clarifying: jsonText(ClarifyingItem).optional(),
    counted: z.number().default(0),
    recent: Slots,
    lastSaid: z.string().optional(),
    lastTopic: z.string().optional(),
    by: z.string().optional(),
  }),
);

const named = (item: Item, prefix: string): readonly (readonly [name: string, value: unknown])[] =>
  Object.entries(item).flatMap(([name, value]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), value] as const] : [],
  );

export const consentFromItem = (item: Item): ConsentRow =>
  ConsentItem.parse({
    ...item,
    withdrawn: named(item, withdrawnName(''))
      .flatMap(([pair, state]) => (state === WITHDRAWN ? [pair] : []))
      .sort(),
    members: Object.fromEntries(
      named(item, statesName('')).map(([memberId, states]) => [
        memberId,
        { states, until: item[untilName(memberId)] ?? {} },
      ]),
    ) as unknown,
    recent: item['slots'],
  });

const Stopping = z.object({ stopping: jsonText(EvidenceItem).optional() });
/** The opt-out that holds already and whose evidence is still to be written. */
export const stoppingOf = (item: Item | undefined): Evidence | undefined => Stopping.parse(item ?? {}).stopping;
