import type { Due } from '#runs/due.ts';
import type { Agenda } from './agenda.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** As the rules of EventBridge in lib/constructs say: every full hour, and at 03:00 UTC the one that looks further back. */
const DAILY_HOUR = 3;
const DAYS_BACK = { minutely: 0, hourly: 1, daily: 7 };

type Scan = (daysBack: number) => Promise<unknown>;

const nextHour = (at: number): number => (Math.floor(at / HOUR_MS) + 1) * HOUR_MS;

/** Scans at every full hour from now on, for as long as the agenda is followed. */
export const keepScanning = (agenda: Agenda, now: () => Date, scan: Scan): void => {
  const arm = (): void => {
    agenda.add(nextHour(now().getTime()), async () => {
      arm();
      const daily = now().getUTCHours() === DAILY_HOUR;
      await scan(daily ? DAYS_BACK.daily : DAYS_BACK.hourly);
    });
  };
  arm();
};

/** Due work with the scan of each minute, which comes only in a minute in which something falls due: others change nothing. */
export const scannedByMinute = (due: Due, agenda: Agenda, now: () => Date, scan: Scan): Due => {
  const armed = new Set<number>();
  const arm = (dueAt: string): void => {
    const at = Math.ceil(Math.max(Date.parse(dueAt), now().getTime() + 1) / MINUTE_MS) * MINUTE_MS;
    if (armed.has(at)) return;
    armed.add(at);
    agenda.add(at, async () => {
      armed.delete(at);
      await scan(DAYS_BACK.minutely);
    });
  };
  return {
    ...due,
    put: async (work) => {
      await due.put(work);
      arm(work.dueAt);
    },
    settle: async (work, next, seq) => {
      await due.settle(work, next, seq);
      if (next !== undefined) arm(next);
    },
  };
};
