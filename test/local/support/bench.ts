import { createActivity } from '../../../apps/local/activity.ts';
import { createClock, type Clock } from '../../../apps/local/clock.ts';
import { createKept } from '../../../apps/local/kept.ts';

export const noon = Date.parse('2026-11-21T12:00:00.000Z');

/** What was kept, as JSON, by the shelf's name and the id. */
type Written = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A clock that stands still until it is moved, and shelves that a later bench can take up. */
export const aBench = (written: Written = new Map()) => {
  const shelves = new Map(Array.from(written, ([name, values]) => [name, new Map(values)] as const));
  const parsed = (values: ReadonlyMap<string, string>) =>
    new Map(Array.from(values, ([id, text]) => [id, JSON.parse(text) as unknown] as const));
  const kept = createKept(
    new Map(Array.from(shelves, ([name, values]) => [name, parsed(values)] as const)),
    (name, id, value) => {
      const values = shelves.get(name) ?? new Map<string, string>();
      shelves.set(name, values);
      if (value === undefined) values.delete(id);
      else values.set(id, JSON.stringify(value));
    },
  );
  const activity = createActivity();
  let offset = 0;
  const clock: Clock = createClock({
    real: () => noon,
    offset: 0,
    keep: (ms) => {
      offset = ms;
    },
    settle: () => activity.idle(),
  });
  let ids = 0;
  return {
    activity,
    clock,
    kept,
    newId: (): string => `id-${String((ids += 1)).padStart(4, '0')}`,
    offset: () => offset,
    /** Moves the clock by so many seconds, and lets all that follows come to rest. */
    advance: (seconds: number): Promise<number> => {
      const target = clock.now().getTime() + seconds * 1_000;
      return clock.move(() => target);
    },
    /** The process dies here: only what was written is left. */
    killed: (): Written => new Map(Array.from(shelves, ([name, values]) => [name, new Map(values)] as const)),
  };
};
export type Bench = ReturnType<typeof aBench>;
