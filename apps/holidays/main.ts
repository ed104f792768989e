import { writeFileSync } from 'node:fs';
import { holidayTable } from './holiday-table.ts';

/** Writes the public holidays that contact rules ask for; a test fails when they are out of date or end too soon. */
writeFileSync(
  new URL('../../src/consent/hours/holidays.json', import.meta.url),
  `${JSON.stringify(holidayTable(), null, 2)}\n`,
);
