import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { contactRules } from '#consent/hours/contact-rules.ts';
import { isHoliday } from '#consent/hours/contact-rules.ts';
import table from '#consent/hours/holidays.json' with { type: 'json' };

const file = new URL('../../../src/consent/hours/holidays.json', import.meta.url);

const installed = (): boolean => {
  try {
    createRequire(import.meta.url).resolve('date-holidays');
    return true;
  } catch {
    return false;
  }
};

test('the table covers ten years and more after November 2026, and the years before it', () => {
  expect(table.from).toBeLessThanOrEqual(2025);
  expect(table.until).toBeGreaterThan(2036);
});

test('the table is small enough to ride in every bundle', () => {
  expect(readFileSync(file).byteLength).toBeLessThan(15_000);
});

test('every calendar a rule asks for is there, with days in every year', () => {
  const asked = new Set([...contactRules.values()].flatMap(({ holidays = [] }) => holidays));
  expect([...asked].sort()).toEqual(Object.keys(table.calendars).sort());
  for (const calendar of asked)
    for (let year = table.from; year <= table.until; year += 1) {
      const days = Array.from({ length: 366 }, (_, at) =>
        new Date(Date.UTC(year, 0, 1 + at)).toISOString().slice(0, 10),
      );
      expect(days.some((day) => isHoliday(calendar, day))).toBe(true);
    }
});

test('a calendar nobody made is a mistake, not a working day', () => {
  expect(() => isHoliday('XX', '2027-01-01')).toThrow('XX');
});

test.each([
  ['FR', '2027-05-06', true],
  ['FR', '2027-05-17', true],
  ['FR', '2038-04-26', true],
  ['FR', '2027-03-26', false],
  ['DE', '2027-03-26', true],
  ['DE', '2027-10-31', false],
  ['DE', '2040-12-26', true],
  ['US', '2026-11-26', true],
  ['US', '2026-11-27', false],
  ['US', '2027-07-05', true],
  ['US', '2027-12-31', true],
  ['US', '2028-11-10', true],
  ['US-AL', '2027-06-07', true],
  ['US-LA', '2028-02-29', true],
  ['US-PA', '2032-11-02', true],
  ['US-PA', '2028-06-14', true],
  ['US-RI', '2030-08-12', true],
  ['ZA', '2026-08-10', true],
  ['CO', '2027-07-20', true],
])('%s on %s: %s', (calendar, day, expected) => {
  expect(isHoliday(calendar, day)).toBe(expected);
});

(installed() ? test : test.skip)('the written table is the one date-holidays makes', async () => {
  const { holidayTable } = await import('../../../apps/holidays/holiday-table.ts');
  expect(`${JSON.stringify(holidayTable(), null, 2)}\n`).toBe(readFileSync(file, 'utf8'));
});
