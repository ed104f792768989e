import * as z from 'zod';
import { JourneyCommand } from '#messages/command.ts';
import type { Fact } from '#words/fact.ts';
import type { Effect } from '#runs/effect.ts';
import { rowSchema } from '#store/row-schema.ts';
import { EventItem } from '#store/members/event-item.ts';

const FactItem = rowSchema<Fact>()(
  z.object({
    type: z.custom<Fact['type']>((type) => typeof type === 'string'),
    id: z.string(),
    at: z.string(),
    memberId: z.string(),
    detail: z.record(z.string(), z.unknown()),
  }),
);

/** One of the `pending` of a run. */
export const EffectItem = rowSchema<Effect>()(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('send'), command: JourneyCommand }),
    z.object({ kind: z.literal('commit'), event: EventItem }),
    z.object({ kind: z.literal('fact'), fact: FactItem }),
  ]),
);
