import { readFileSync } from 'node:fs';
import { DateTime } from 'luxon';

export interface Purchase {
  readonly day: string;
  readonly points: number;
}

/** One customer of the file, and how they behave: the same in every run. */
export interface Person {
  readonly memberId: string;
  readonly phone: string;
  readonly region: string;
  readonly zone: string;
  readonly purchases: readonly Purchase[];
  readonly enrolAt: string;
  readonly yesAt: string | undefined;
  readonly stopAt: string | undefined;
  readonly rcs: boolean;
  readonly whatsapp: boolean;
}

const places = [
  ['NY', '212', 'America/New_York'],
  ['CA', '415', 'America/Los_Angeles'],
  ['IL', '312', 'America/Chicago'],
  ['CO', '303', 'America/Denver'],
  ['HI', '808', 'Pacific/Honolulu'],
  ['FL', '305', 'America/New_York'],
  ['WA', '206', 'America/Los_Angeles'],
  ['TX', '512', 'America/Chicago'],
  ['AZ', '602', 'America/Phoenix'],
  ['AK', '907', 'America/Anchorage'],
] as const;

const instant = (day: string, days: number, time: string): string =>
  DateTime.fromISO(`${day}T${time}Z`, { zone: 'utc' }).plus({ days }).toJSDate().toISOString();

const personOf = (sampleId: number, purchases: readonly Purchase[]): Person => {
  const [region, area, zone] = places[sampleId % places.length] ?? places[0];
  const first = purchases[0]?.day ?? '';
  const yes = sampleId % 5 !== 0;
  // 3 in 100, all among those who said yes.
  const stops = [7, 41, 88].includes(sampleId % 100);
  return {
    memberId: `cdnow-${sampleId}`,
    phone: `+1${area}234${String(sampleId).padStart(4, '0')}`,
    region,
    zone,
    purchases,
    enrolAt: instant(first, -1, '18:00:00'),
    yesAt: yes ? instant(first, -1, '18:05:00') : undefined,
    stopAt: stops ? instant(first, 30 + (sampleId % 300), '19:00:00') : undefined,
    rcs: sampleId % 20 < 10,
    whatsapp: sampleId % 20 < 16,
  };
};

/** Rows as they stand in the file; read here without the code under study. */
export const readPeople = (
  file: string,
  limit: number,
): { readonly people: readonly Person[]; readonly rows: string[] } => {
  const purchases = new Map<number, Purchase[]>();
  const rows: string[] = [];
  for (const row of readFileSync(file, 'utf8').split('\n')) {
    const [, id = '', date = '', , dollars = ''] = row.trim().split(/\s+/);
    const sampleId = Number(id);
    if (id === '' || sampleId > limit) continue;
    rows.push(row);
    const day = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
    const purchase = { day, points: Number(dollars.split('.')[0]) };
    purchases.set(sampleId, [...(purchases.get(sampleId) ?? []), purchase]);
  }
  const byDay = (a: Purchase, b: Purchase): number => a.day.localeCompare(b.day);
  const people = [...purchases].map(([sampleId, of]) => personOf(sampleId, of.toSorted(byDay)));
  return { people, rows };
};
