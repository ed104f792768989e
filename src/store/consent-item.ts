import * as z from 'zod';
import { ConsentState, type ConsentRow, type Evidence, type EvidenceEntry, type Pair } from '#consent/consent.ts';
import { covers } from '#store/covers.ts';
import { jsonText } from '#store/json-text.ts';
import type { Item } from '#store/table.ts';

/** Each pair is an attribute of its own, so that a claim can put a condition on it. */
export const stateName = (pair: string) => `s#${pair}`;

const Pair = z.templateLiteral([z.string(), ':', z.string()]);

const EvidenceItem = covers<Evidence>()(
  z.object({
    id: z.string(),
    at: z.string(),
    memberId: z.string().optional(),
    change: z.enum(['asked', 'granted', 'withdrawn', 'stopped', 'started']),
    pairs: z.array(Pair),
    how: z.string(),
    channel: z.string(),
    words: z.string().optional(),
    wording: z.object({ id: z.string(), text: z.string() }).optional(),
  }),
);

const EntryItem = covers<EvidenceEntry>()(
  EvidenceItem.extend({ seq: z.number(), previous: z.string(), hash: z.string() }),
);
export const entryFromItem = (item: Item): EvidenceEntry => EntryItem.parse(item);

const ConsentItem = covers<ConsentRow>()(
  z.object({
    address: z.string(),
    seq: z.number().default(0),
    head: z.string().default(''),
    states: z.record(z.string(), ConsentState),
    stoppedAt: z.string().optional(),
    capDay: z.string().optional(),
    capCount: z.number().optional(),
  }),
);

export const consentFromItem = (item: Item): ConsentRow => {
  const states = Object.entries(item).flatMap(([name, state]) =>
    name.startsWith(stateName('')) ? [[name.slice(stateName('').length), state]] : [],
  );
  return ConsentItem.parse({ ...item, states: Object.fromEntries(states) as unknown });
};

const Stopping = z.object({ stopping: jsonText(EvidenceItem).optional() });
/** The opt-out that holds already and whose evidence is still to be written. */
export const stoppingOf = (item: Item | undefined): Evidence | undefined => Stopping.parse(item ?? {}).stopping;
