import table from '#consent/hours/holidays.json' with { type: 'json' };

const calendars = new Map<string, ReadonlySet<string>>();

const read = (name: string): ReadonlySet<string> => {
  const listed: Readonly<Record<string, string>> | undefined = Object.entries(table.calendars).find(
    ([calendar]) => calendar === name,
  )?.[1];
  if (listed === undefined) throw new Error(`holidays.json has no calendar ${name}`);
  const { every = '', ...years } = listed;
  const days = new Set<string>();
  for (let year = table.from; year <= table.until; year += 1)
    for (const day of `${every} ${years[String(year)] ?? ''}`.split(' ')) days.add(`${year}-${day}`);
  return days;
};

/** Whether a local day is a public holiday of a calendar; `apps/holidays` makes the table, which ends in 2040. */
export const isHoliday = (calendar: string, day: string): boolean => {
  const known = calendars.get(calendar);
  if (known !== undefined) return known.has(day);
  const days = read(calendar);
  calendars.set(calendar, days);
  return days.has(day);
};
