/** The last day of a month where it has no such day: 31 January and a month is 28 or 29 February. */
export const monthsAfter = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
};

/** Whole months from one day to another, rounded down. */
export const monthsBetween = (from: string, to: string): number => {
  const [a, b] = [from, to].map((day) => day.split('-').map(Number));
  const months = ((b?.[0] ?? 0) - (a?.[0] ?? 0)) * 12 + ((b?.[1] ?? 0) - (a?.[1] ?? 0));
  return monthsAfter(from, months) > to ? months - 1 : months;
};
