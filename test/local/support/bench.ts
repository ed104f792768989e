import { createActivity } from '../../../apps/local/activity.ts';
import { createClock, type Clock } from '../../../apps/local/clock.ts';
import type { Op } from '../../../apps/local/journal.ts';
import { createLedger } from '../../../apps/local/ledger.ts';

export const noon = Date.parse('2026-11-21T12:00:00.000Z');

/** A clock that stands still until it is moved, and keptQueues whose every write can be replayed. */
export const aBench = (written: readonly Op[] = []) => {
  const ops: Op[] = [...written];
  const ledger = createLedger((more) => {
    for (const op of more) ops.push(JSON.parse(JSON.stringify(op)) as Op);
  });
  for (const op of written) ledger.replay(op);
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
    kept: ledger.kept,
    newId: (): string => `id-${String((ids += 1)).padStart(4, '0')}`,
    offset: () => offset,
    /** Moves the clock by so many seconds, and lets all that follows come to rest. */
    advance: (seconds: number): Promise<number> => {
      const target = clock.now().getTime() + seconds * 1_000;
      return clock.move(() => target);
    },
    /** The process dies here: only what was written is left. */
    killed: (): readonly Op[] => ops.splice(0),
  };
};
export type Bench = ReturnType<typeof aBench>;
