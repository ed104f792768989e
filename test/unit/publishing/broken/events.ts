import { cases, wholeFiles, type Case } from './case.ts';

const FILE = 'events/table.booked.yaml';
const schema = (type: string): string => `event: ${type}\nabout: x\nfields: { at: { type: time, about: x } }\n`;

/** Schemas of a brand's own events, and what conditions, texts and waits make of their fields. */
export const events: readonly Case[] = [
  ...cases(FILE, [
    ['a type that is none', 'type: integer', 'type: ¦integr', /./, 'integer'],
    [
      'a field without a reason',
      'until: { type: date, about: How long it is kept }',
      '¦until: { type: date }',
      /about: is missing/,
    ],
    ['a key misspelt', 'required: true', '¦requred: true', /no such key/, 'required'],
    ['values of a date', 'about: How long it is kept', 'about: How long it is kept, values: ¦[a]', /only a text/],
    ['a field with a hyphen', 'guests:', '¦how-many:', /a name such as pickupAt/, 'how_many'],
    ['another name', 'event: table.booked', 'event: ¦table.taken', /the name of the file/, 'table.booked'],
  ]),
  ...wholeFiles([
    [
      'a type that is known',
      'events/points.earned.yaml',
      schema('points.earned').replace(' p', ' ¦p'),
      /none of your own/,
    ],
    [
      'a type that is misspelt',
      'events/points.earnd.yaml',
      schema('points.earnd').replace(' p', ' ¦p'),
      /no such event type/,
      'points.earned',
    ],
    ['a name without a dot', 'events/table.yaml', schema('table'), /expected programme.yaml/],
    [
      'capitals',
      'events/Table.Taken.yaml',
      schema('table.taken'),
      /expected programme.yaml/,
      'events/table.taken.yaml',
    ],
  ]),
  ...cases('journeys/by-table.yaml', [
    [
      'a type misspelt',
      'event: table.booked, when: event.guests',
      'event: ¦table.boked, when: event.guests',
      /no such event type/,
      'table.booked',
    ],
    ['a field misspelt', 'when: event.guests', 'when: ¦event.guest', /event\.guest: no such field/, 'guests'],
    ['a field of nothing', 'when: event.guests', 'when: ¦event.weather', /no such field; it has time, guests, table/],
    ['a number as text', 'event.guests > 4.0', 'event.guests > ¦"4"', /a number and text cannot be compared/, '4'],
    ['a text as a number', 'event.table == "window"', 'event.table == ¦1', /cannot be compared/, '"1"'],
    ['a time as an instant', 'event.table == "window"', '¦event.time > now', /text and a time cannot be compared/],
    ['a condition that is a list', 'when: event.quiet', 'when: ¦event.extras', /this is a list/],
    ['a wait for what holds no time', 'field: event.time', 'field: ¦event.table', /event\.table holds no date/],
  ]),
  ...cases('messages/table-soon.yaml', [
    ['a field misspelt', '{{ event.guests }}', '{{ ¦event.gusts }}', /unknown variable event.gusts/, 'guests'],
    ['a part of a text', '{{ event.guests }}', '{{ ¦event.table.name }}', /unknown variable event.table.name/],
  ]),
];
