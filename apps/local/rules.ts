import type { Clock } from './clock.ts';
import type { Shelf } from './shelf.ts';

export type Scan = 'hourly' | 'daily';

const hour = 3_600_000;
const day = 24 * hour;

/** The full hour, and 03:00 UTC, that come first after an instant. */
export const nextOf = (scan: Scan, after: number): number =>
  scan === 'hourly'
    ? (Math.floor(after / hour) + 1) * hour
    : (Math.floor((after - 3 * hour) / day) + 1) * day + 3 * hour;

/** EventBridge's two rules. One that was missed while nothing ran is made up for once. */
export const createRules = (clock: Clock, fired: Shelf<number>, fire: (scan: Scan) => void) => {
  const last = new Map(fired.entries());
  const cancels = new Map<Scan, () => void>();

  const arm = (scan: Scan): void => {
    const at = nextOf(scan, clock.now().getTime());
    cancels.get(scan)?.();
    const cancel = clock.at(
      at,
      () => {
        fired.put(scan, at);
        fire(scan);
        arm(scan);
      },
      'rule',
    );
    cancels.set(scan, cancel);
  };

  return {
    start: (): void => {
      for (const scan of ['hourly', 'daily'] as const) {
        const missed = last.get(scan);
        if (missed !== undefined && nextOf(scan, missed) <= clock.now().getTime()) fire(scan);
        arm(scan);
      }
    },
    /** After the clock was set to another time. */
    rearm: (): void => {
      arm('hourly');
      arm('daily');
    },
  };
};
