import { describe, expect, test } from '@jest/globals';
import { checkEvent } from '#events/accept.ts';
import { Programme } from '#programme/programme.ts';
import { diffProgrammes } from '#publishing/diff/diff.ts';
import { loadProgramme } from '#publishing/load-programme.ts';
import { sampleEvent } from '#publishing/preview/sample-value.ts';
import { packProgramme, unpackProgramme } from '#store/programme/packed-programme.ts';
import { exampleProgramme, smallFiles, smallProgramme } from '../../support/programme.ts';

const FILE = 'events/table.booked.yaml';
const schema = (guests: string): string =>
  `event: table.booked\nabout: A table was booked\nfields: { guests: { type: ${guests}, about: How many } }\n`;
const loaded = (files: Readonly<Record<string, string>>): Programme => {
  const result = loadProgramme({ ...smallFiles(), ...files });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.programme;
};

describe('schemas of events are part of a version', () => {
  const whole = loaded({ [FILE]: schema('integer') });

  test('which is another where they are, and the one it was where there are none', () => {
    expect(whole.events).toMatchObject({
      'table.booked': { fields: { guests: { type: 'integer', required: false } } },
    });
    expect(whole.version).not.toBe(smallProgramme().version);
    expect(loaded({ [FILE]: schema('text') }).version).not.toBe(whole.version);
    expect(smallProgramme()).not.toHaveProperty('events');
  });

  test('which is kept with them, and reads as it was published', () => {
    expect(unpackProgramme(packProgramme(whole))).toEqual(whole);
    expect(Programme.parse(JSON.parse(JSON.stringify(smallProgramme())))).toEqual(smallProgramme());
  });

  test('and a difference says which field changed', () => {
    expect(diffProgrammes(smallProgramme(), whole).events).toEqual([
      { name: 'table.booked', kind: 'added', changes: [] },
    ]);
    expect(diffProgrammes(whole, loaded({ [FILE]: schema('text') })).events).toEqual([
      {
        name: 'table.booked',
        kind: 'changed',
        changes: [{ at: 'fields.guests.type', kind: 'changed', before: 'integer', after: 'text' }],
      },
    ]);
  });
});

describe('the schemas of the example', () => {
  const { events = {} } = exampleProgramme();

  test.each(Object.values(events).map((one) => [one.event, one] as const))('%s takes its own sample', (type, one) => {
    const event = { id: '1', type, memberId: 'alma', data: sampleEvent(one) };
    expect(checkEvent(event, new Date('2026-11-21T12:00:00Z'), events)).toMatchObject({ ok: true });
  });

  test('are of types that its journeys start with', () => {
    const named = Object.values(exampleProgramme().journeys).flatMap(({ trigger }) =>
      'event' in trigger ? [trigger.event].flat() : [],
    );
    expect(Object.keys(events).length).toBeGreaterThan(0);
    expect(Object.keys(events).filter((type) => !named.includes(type))).toEqual([]);
  });
});
