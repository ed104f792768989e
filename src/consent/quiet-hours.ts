import { dayAfter, instantAt, localTime } from '#time/local-time.ts';

/** Hours in which marketing may go, as times of day: from is inside, until is outside. */
export interface Window {
  readonly allowFrom: string;
  readonly allowUntil: string;
}

/** The first instant from `now` on that lies in the window of one zone. */
const nextIn = (now: Date, zone: string, { allowFrom, allowUntil }: Window): Date => {
  const { day, time } = localTime(now, zone);
  if (time < allowFrom) return instantAt(day, allowFrom, zone);
  return time < allowUntil ? now : instantAt(dayAfter(day, 1), allowFrom, zone);
};

/**
 * When a message may go: `now` itself, or the next instant that lies in the window of every zone the member could be in.
 * Zones so far apart that no hour suits all are tried for a fortnight; then the last of them decides.
 */
export const nextAllowed = (now: Date, zones: readonly string[], window: Window): Date => {
  let candidate = now;
  for (let tries = 0; tries < 14 * zones.length + 1; tries += 1) {
    const from = candidate;
    const later = zones.map((zone) => nextIn(from, zone, window)).find((opens) => opens > from);
    if (later === undefined) return candidate;
    candidate = later;
  }
  return candidate;
};
