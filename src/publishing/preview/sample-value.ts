import type { EventSchema } from '#programme/grammar/event.ts';
import { FIELDS } from '#publishing/conditions/known-events.ts';
import type { Type } from '#publishing/conditions/known-values.ts';

/** What these fields hold in events, whichever event it is. Amounts are minor units. */
const BY_NAME: Readonly<Record<string, unknown>> = {
  points: 120,
  stamps: 3,
  items: 2,
  days: 7,
  number: 1,
  amount: 8_900,
  currency: 'SEK',
  title: 'A free coffee',
  store: 'Storgatan',
  url: 'https://example.com/cart',
  expiresAt: '2026-12-31',
  expiresOn: '2026-12-31',
  on: '2026-12-31',
  until: '2026-12-31',
  date: '2026-12-31',
  day: '2026-12-31',
  time: '10:00',
  at: '2026-12-31T10:00:00.000Z',
  code: 'ALMA7Q2K',
};

const inWords = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])|-/g, ' ').toLowerCase();

/** Something sensible for a value that only an event would bring; its own name in words where nothing better is known. */
export const sampleValue = (name: string, type: Type): unknown => {
  const known = Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined;
  if (type === 'double') return typeof known === 'number' ? known : 1;
  if (type === 'bool') return true;
  if (type === 'list<string>' || type === 'list<dyn>') return [inWords(name)];
  if (type === 'string') return typeof known === 'string' ? known : inWords(name);
  return known ?? inWords(name);
};

const MOMENTS: Readonly<Record<string, string>> = { time: '2026-12-31T10:00:00.000Z', date: '2026-12-31' };

/** An event of one of the brand's own types that fits its schema. */
export const sampleEvent = ({ fields }: EventSchema): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, { type, values }]) => {
      const value = values?.[0] ?? MOMENTS[type] ?? sampleValue(name, FIELDS[type]);
      return [name, type === 'list' && !Array.isArray(value) ? [value] : value];
    }),
  );
