import type { Path } from '#publishing/conditions/known-where.ts';
import type { Found } from '#programme/problem.ts';
import { nearest } from '#words/suggest.ts';
import { isZone } from '#time/local-time.ts';

/** A city is enough to find its zone by. */
const near = (zone: string): string | null => {
  const zones = Intl.supportedValuesOf('timeZone');
  const cities = new Map(zones.map((one) => [one.slice(one.lastIndexOf('/') + 1), one]));
  const city = nearest(zone, cities.keys()) ?? [...cities.keys()].find((one) => one === zone);
  return nearest(zone, [...zones, 'member']) ?? (city === undefined ? null : (cities.get(city) ?? null));
};

/** What is wrong with the zone of a time: `member`, or a name of the IANA database. */
export const zoneFlaw = (zone: string, path: Path): readonly Found[] =>
  zone === 'member' || (/^[A-Z]/i.test(zone) && isZone(zone))
    ? []
    : [{ path, message: 'expected member, or a zone such as Europe/Stockholm', suggestion: near(zone) }];
