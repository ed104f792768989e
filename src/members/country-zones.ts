import { getCountry, getTimezone } from 'countries-and-timezones';

/** Codes in use that the tables of countries leave out, by the zone of the IANA database that holds there. */
const UNLISTED: Readonly<Record<string, string>> = {
  XK: 'Europe/Belgrade',
  AC: 'Atlantic/St_Helena',
  TA: 'Atlantic/St_Helena',
};

/**
 * The zones that bound a country: those furthest east and west, in summer and in winter. What suits all of them suits the
 * whole country. A country with one clock is one zone under its own name (`Europe/Stockholm`, not the `Europe/Berlin` it
 * is linked to). Empty for codes that are no country.
 */
export const countryZones = (country: string): readonly string[] => {
  const unlisted = UNLISTED[country];
  if (unlisted !== undefined) return [unlisted];
  const zones = getCountry(country)?.timezones.map((name) => getTimezone(name)) ?? [];
  const [only] = zones;
  if (only === undefined) return [];
  if (zones.length === 1) {
    const own = getCountry(country, { deprecated: true })?.timezones.find((name) => {
      const zone = getTimezone(name);
      return zone.countries.length === 1 && (name === only.name || zone.aliasOf === only.name);
    });
    return [own ?? only.name];
  }
  const bounds = [(zone: typeof only) => zone.utcOffset, (zone: typeof only) => zone.dstOffset].flatMap((offset) => {
    const sorted = zones.toSorted((a, b) => offset(b) - offset(a) || (a.name < b.name ? 1 : -1));
    return [sorted[0], sorted.at(-1)];
  });
  return [...new Set(bounds.flatMap((zone) => zone?.name ?? []))];
};
