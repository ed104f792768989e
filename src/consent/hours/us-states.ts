import { canonicalZone } from '#time/local-time.ts';

/** One clock of the United States with every state it reaches into, by law or by local habit. */
interface Clock {
  readonly zone: string;
  readonly states: readonly string[];
}

const clock = (zone: string, states: string): Clock => ({ zone, states: states.split(' ') });

/**
 * From east to west (IANA `zone1970.tab`). A device on any Eastern clock may call it New York, so a clock has all states
 * that use it. By habit: Phenix City AL on Eastern, Kenton OK and Jackpot NV on Mountain time.
 */
const clocks: readonly Clock[] = [
  clock('America/New_York', 'AL CT DC DE FL GA IN KY MA MD ME MI NC NH NJ NY OH PA RI SC TN VA VT WV'),
  clock('America/Chicago', 'AL AR FL IA IL IN KS KY LA MI MN MO MS ND NE OK SD TN TX WI'),
  clock('America/Denver', 'AZ CO ID KS MT ND NE NM NV OK OR SD TX UT WY'),
  clock('America/Phoenix', 'AZ'),
  clock('America/Los_Angeles', 'CA ID NV OR WA'),
  clock('America/Anchorage', 'AK'),
  clock('America/Adak', 'AK'),
  clock('Pacific/Honolulu', 'HI'),
];

/** Zones that name a part of a state; the number is the clock they keep. */
const parts: Readonly<Record<string, readonly [number, string]>> = {
  'America/Detroit': [0, 'MI'],
  'America/Indianapolis': [0, 'IN'],
  'America/Indiana/Marengo': [0, 'IN'],
  'America/Indiana/Petersburg': [0, 'IN'],
  'America/Indiana/Vevay': [0, 'IN'],
  'America/Indiana/Vincennes': [0, 'IN'],
  'America/Indiana/Winamac': [0, 'IN'],
  'America/Louisville': [0, 'IN KY'],
  'America/Kentucky/Monticello': [0, 'KY'],
  'America/Indiana/Knox': [1, 'IN'],
  'America/Indiana/Tell_City': [1, 'IN'],
  'America/Menominee': [1, 'MI WI'],
  'America/North_Dakota/Beulah': [1, 'ND'],
  'America/North_Dakota/Center': [1, 'ND'],
  'America/North_Dakota/New_Salem': [1, 'ND'],
  'America/Boise': [2, 'ID NV OR'],
  'America/Juneau': [5, 'AK'],
  'America/Metlakatla': [5, 'AK'],
  'America/Nome': [5, 'AK'],
  'America/Sitka': [5, 'AK'],
  'America/Yakutat': [5, 'AK'],
};

const places: ReadonlyMap<string, { readonly at: number; readonly states: readonly string[] }> = new Map([
  ...clocks.map(({ zone, states }, at) => [zone, { at, states }] as const),
  ...Object.entries(parts).map(([zone, [at, states]]) => [zone, { at, states: states.split(' ') }] as const),
]);

const all = [...new Set(clocks.flatMap(({ states }) => states))];

/** Territories have country codes of their own and the federal rule. */
export const territories: readonly string[] = ['AS', 'GU', 'MP', 'PR', 'UM', 'VI'];

const alone: ReadonlyMap<string, readonly string[]> = new Map(
  [...all, ...territories].map((state) => [state, [state]]),
);

/**
 * The states a member could be in, clock by clock. Several zones bound a country, so the clocks between them count too; a
 * zone of no American clock leaves every state possible.
 */
export const possibleStates = (zones: readonly string[], region: string | undefined): readonly Clock[] => {
  const state = alone.get(region ?? '');
  if (state !== undefined) return zones.map((zone) => ({ zone, states: state }));
  const found = zones.map((zone) => ({ zone, place: places.get(zone) ?? places.get(canonicalZone(zone)) }));
  const given = found.map(({ zone, place }) => ({ zone, states: place?.states ?? all }));
  if (given.length === 1) return given;
  const at = found.flatMap(({ place }) => place?.at ?? []);
  const between = clocks.slice(Math.min(...at), Math.max(...at) + 1);
  return [...given, ...between.filter(({ zone }) => !zones.includes(zone))];
};
