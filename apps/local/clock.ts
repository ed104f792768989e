import { serially } from './serially.ts';
import { createTimers } from './timers.ts';

export interface ClockOptions {
  /** Real milliseconds. */
  readonly real: () => number;
  readonly offset: number;
  /** Keeps the offset for the next start. */
  readonly keep: (offset: number) => void;
  /** Resolves once nothing is going on. */
  readonly settle: () => Promise<void>;
}

/** setTimeout takes 31 bits; a longer wait looks again in between. */
const longest = 2_147_483_647;

/** Real time plus an offset. Moving it fires what falls due on the way, in order, each at its own instant. */
export const createClock = (options: ClockOptions) => {
  const timers = createTimers();
  const turn = serially();
  let { offset } = options;
  let frozen: number | undefined;
  let alarm: NodeJS.Timeout | undefined;
  let running = false;

  const now = (): number => frozen ?? options.real() + offset;
  const keep = (at: number): void => {
    offset = at - options.real();
    options.keep(offset);
  };

  const arm = (): void => {
    clearTimeout(alarm);
    const first = timers.first();
    if (!running || frozen !== undefined || first === undefined) return;
    alarm = setTimeout(ring, Math.min(longest, Math.max(0, first.at - now())));
  };
  const ring = (): void => {
    if (frozen !== undefined) return;
    for (let timer = timers.take(now()); timer !== undefined; timer = timers.take(now())) timer.run();
    arm();
  };

  const walk = async (target: number): Promise<number> => {
    let fired = 0;
    frozen = now();
    try {
      for (;;) {
        await options.settle();
        const timer = timers.take(target);
        if (timer === undefined) break;
        if (timer.at > frozen) {
          frozen = timer.at;
          keep(frozen);
        }
        timer.run();
        if (timer.kind === 'due') fired += 1;
      }
      frozen = Math.max(frozen, target);
    } finally {
      keep(frozen);
      frozen = undefined;
      arm();
    }
    return fired;
  };

  return {
    now: (): Date => new Date(now()),
    /** Runs once at this instant; returns cancel. */
    at: (at: number, run: () => void, kind: 'rule' | 'due' = 'due'): (() => void) => {
      const cancel = timers.add(at, run, kind);
      if (timers.first()?.at === at) arm();
      return cancel;
    },
    firstDue: timers.firstDue,
    /**
     * Goes on to the instant that `target` names when its turn has come; an instant that has passed is now. Answers how
     * many timers rang on the way, besides those of the rules.
     */
    move: (target: () => number): Promise<number> => turn(() => walk(target())),
    /** Sets any instant, the past too, and fires nothing. For a store that knows nobody yet. */
    jump: (at: number): Promise<void> =>
      turn(() => {
        keep(at);
        arm();
        return Promise.resolve();
      }),
    start: (): void => {
      running = true;
      arm();
    },
    stop: (): void => {
      running = false;
      clearTimeout(alarm);
    },
  };
};
export type Clock = ReturnType<typeof createClock>;
