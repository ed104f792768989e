import { expect, test } from '@jest/globals';
import { zoneOfMidday } from '../../apps/rehearse/zone-of-midday.ts';

const HALF_HOURS = Array.from({ length: 48 }, (_, at) => 30 * at);
const instants = Array.from({ length: 12 }, (_, month) =>
  HALF_HOURS.map((at) => new Date(Date.UTC(2026, month, 15, 0, at))),
);

const hourIn = (timeZone: string, at: Date): number =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(at));

test('at any time of day, in any month, it is between 11:00 and 17:00 in the zone, so no quiet hours are near', () => {
  const hours = new Set(instants.flat().map((at) => hourIn(zoneOfMidday(at), at)));
  expect([...hours].filter((hour) => hour < 11 || hour >= 17)).toEqual([]);
});
