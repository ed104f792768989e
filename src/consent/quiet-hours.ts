import { DateTime } from 'luxon';

/** Hours in which marketing may go, as times of day: from is inside, until is outside. */
export interface Window {
  readonly allowFrom: string;
  readonly allowUntil: string;
}

const at = (local: DateTime, time: string): DateTime => {
  const [hour, minute] = time.split(':').map(Number);
  return local.set({ hour: hour ?? 0, minute: minute ?? 0, second: 0, millisecond: 0 });
};

/** The first instant from `now` on that lies in the window of one zone. */
const nextIn = (now: DateTime, zone: string, window: Window): DateTime => {
  const local = now.setZone(zone);
  const opens = at(local, window.allowFrom);
  if (local < opens) return opens;
  return local < at(local, window.allowUntil) ? local : at(local.plus({ days: 1 }), window.allowFrom);
};

/**
 * When a message may go: `now` itself, or the next instant that lies in the window of every zone the member could be in.
 * Zones so far apart that no hour suits all are tried for a fortnight, then the last of them decides.
 */
export const nextAllowed = (now: Date, zones: readonly string[], window: Window): Date => {
  let candidate: DateTime = DateTime.fromJSDate(now);
  for (let tries = 0; tries < 14 * zones.length + 1; tries += 1) {
    const later = zones.map((zone) => nextIn(candidate, zone, window)).find((opens) => opens > candidate);
    if (later === undefined) return candidate.toJSDate();
    candidate = later;
  }
  return candidate.toJSDate();
};
