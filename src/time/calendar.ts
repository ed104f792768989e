import { LAST_DAY } from '#time/local-time.ts';

const pad = (number: number, digits = 2): string => String(number).padStart(digits, '0');
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** So many months after a day, on the last day of a month that has no such day: 31 January and a month is 28 or 29 February. */
export const monthsAfter = (day: string, months: number): string => {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), count % 12];
  if (toYear > 9999) return LAST_DAY;
  const last = toMonth === 1 && isLeap(toYear) ? 29 : (LENGTHS[toMonth] ?? 31);
  return `${pad(toYear, 4)}-${pad(toMonth + 1)}-${pad(Math.min(date, last))}`;
};

/** The last day of the month, some months after that of a day or a month. */
export const monthEnd = (day: string, months: number): string => monthsAfter(`${day.slice(0, 7)}-31`, months);

/** Whole months from one day to another, rounded down. */
export const monthsBetween = (from: string, to: string): number => {
  const [a, b] = [from, to].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
  const months = (b ?? 0) - (a ?? 0);
  return monthsAfter(from, months) > to ? months - 1 : months;
};
