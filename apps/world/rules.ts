import type { Agenda } from './agenda.ts';

const HOUR_MS = 3_600_000;
/** As the rules of EventBridge in lib/constructs say: every full hour, and at 03:00 UTC the one that looks further back. */
const DAILY_HOUR = 3;
const DAYS_BACK = { hourly: 1, daily: 7 };

const nextHour = (at: number): number => (Math.floor(at / HOUR_MS) + 1) * HOUR_MS;

/** Scans at every full hour from now on, for as long as the agenda is followed. */
export const keepScanning = (agenda: Agenda, now: () => Date, scan: (daysBack: number) => Promise<unknown>): void => {
  const arm = (): void => {
    agenda.add(nextHour(now().getTime()), async () => {
      arm();
      const daily = now().getUTCHours() === DAILY_HOUR;
      await scan(daily ? DAYS_BACK.daily : DAYS_BACK.hourly);
    });
  };
  arm();
};
