import * as z from 'zod';
import { oneMore, stepOf, type Bound, type Tally } from '#consent/bounds.ts';
import { keys } from '#store/keys.ts';
import { rowSchema } from '#store/row-schema.ts';
import { at, read, row, type Dynamo, type Item, type Refusal, type TransactItem } from '#store/table.ts';

const TallyItem = rowSchema<Tally>()(
  z.object({ taken: z.record(z.string(), z.number()), counted: z.number(), until: z.string() }),
);

/** By name; a name without a tally has counted nothing. */
export type Tallies = ReadonlyMap<string, Tally>;

const shown = (item: Item | undefined, { tally }: Bound): readonly (readonly [string, Tally])[] =>
  item === undefined ? [] : [[tally, TallyItem.parse(item)]];

export const readTallies = async (dynamo: Dynamo, bounds: readonly Bound[]): Promise<Tallies> => {
  const found = await Promise.all(
    bounds.map(async (bound) => shown(await read(dynamo, keys.tally(bound.tally)), bound)),
  );
  return new Map(found.flat());
};

const partName = ({ tally }: Bound): string => `tally ${tally}`;

/** One more in each, as long as they are what was judged. */
export const tallyParts = (
  dynamo: Dynamo,
  bounds: readonly Bound[],
  tallies: Tallies,
  when: string,
): Record<string, TransactItem> =>
  Object.fromEntries(
    bounds.map((bound) => {
      const before = tallies.get(bound.tally);
      const after = oneMore(before, bound, when);
      const put = row(dynamo, keys.tally(bound.tally), { ...after, ttl: Math.ceil(Date.parse(after.until) / 1000) });
      const condition =
        before === undefined
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : { ConditionExpression: 'counted = :counted', ExpressionAttributeValues: { ':counted': before.counted } };
      return [partName(bound), { Put: { ...put, ...condition } }];
    }),
  );

/** The tallies as a refused transaction showed those that had moved. */
export const talliesAfter = (
  tallies: Tallies,
  bounds: readonly Bound[],
  refused: Readonly<Partial<Record<string, Refusal>>>,
): Tallies => {
  const moved = bounds.filter((bound) => refused[partName(bound)] !== undefined);
  const kept = [...tallies].filter(([name]) => moved.every(({ tally }) => tally !== name));
  return new Map([...kept, ...moved.flatMap((bound) => shown(refused[partName(bound)]?.item, bound))]);
};

/** Gives back what a message took at an instant, where it counts still. */
export const giveTalliesBack = (dynamo: Dynamo, bounds: readonly Bound[], when: string): Record<string, TransactItem> =>
  Object.fromEntries(
    bounds.map((bound) => {
      const update = {
        ...at(dynamo, keys.tally(bound.tally)),
        UpdateExpression: 'SET taken.#step = taken.#step - :one, counted = counted + :one',
        ConditionExpression: 'taken.#step >= :one',
        ExpressionAttributeNames: { '#step': stepOf(when) },
        ExpressionAttributeValues: { ':one': 1 },
      };
      return [partName(bound), { Update: update }];
    }),
  );
