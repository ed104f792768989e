import { localTime } from '#time/local-time.ts';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** An instant as a clock on the member's wall shows it: `Sat 2026-11-21 10:00`. */
export const localLabel = (instant: string | Date, zone: string): string => {
  const { day, time } = localTime(new Date(instant), zone);
  return `${DAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''} ${day} ${time}`;
};
