import { expect, test } from '@jest/globals';
import { Journey } from '#programme/grammar/journey.ts';
import type { Programme } from '#programme/programme.ts';
import { scanDue } from '#journeys/due/scan.ts';
import { refreshMembers } from '#segments/refresh-members.ts';
import { smallProgramme } from '../support/programme.ts';
import { segmentsProgramme } from '../support/segments.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const journey = (name: string, trigger: object): Record<string, Journey> => ({
  [name]: Journey.parse({
    journey: name,
    about: name,
    topic: 'service',
    trigger,
    steps: [{ emit: `test.${name}` }],
  }),
});

const { settings, segments } = segmentsProgramme();
const programme: Programme = {
  ...smallProgramme(),
  version: 'stages',
  settings: { ...smallProgramme().settings, lifecycle: settings.lifecycle },
  segments,
  journeys: {
    ...journey('hello', { segment: 'new', on: 'entry' }),
    ...journey('miss-you', { segment: 'lapsed', on: 'entry' }),
    ...journey('found', { segment: 'lapsed', on: 'exit' }),
    ...journey('back', { segment: 'won-back', on: 'entry' }),
    ...journey('roast', { campaign: 'active', at: '2027-12-01T10:00' }),
  },
};

const emitted = (world: World): string[] =>
  world.facts.flatMap(({ type, at }) => (type.startsWith('test.') ? [`${at.slice(0, 16)} ${type.slice(5)}`] : []));

/** The hourly scan would find it within the hour; here it comes at noon of each so-manieth day. */
const pass = async (world: World, from: string, to: string, hours = 24): Promise<void> => {
  for (let at = Date.parse(from); at <= Date.parse(to); at += hours * 3_600_000) {
    world.at(new Date(at).toISOString());
    await scanDue(world.deps, 1);
    await world.drain();
  }
};
const purchase = { type: 'purchase.completed', data: { amount: 1_000, currency: 'EUR' } };
const enrolled = { type: 'member.enrolled', data: { phone: PHONE, timeZone: 'America/Los_Angeles' } };

const buyOn = async (world: World, at: string): Promise<void> => {
  world.at(at);
  await world.accept(purchase);
  await world.drain();
};

test('a life: new, lapsed by time alone, won back; each is entered once and listed where they are', async () => {
  const world = await createWorld({ programme });
  world.at('2027-01-01T12:00:00.000Z');
  await world.accept(enrolled, purchase);
  await world.drain();
  await pass(world, '2027-01-02T12:00:00.000Z', '2027-07-31T12:00:00.000Z');
  expect(await world.deps.segments.size('lapsed')).toEqual({ size: 1 });
  await buyOn(world, '2027-08-01T12:00:00.000Z');
  await buyOn(world, '2027-08-20T12:00:00.000Z');
  await pass(world, '2027-08-21T12:00:00.000Z', '2027-10-15T12:00:00.000Z');
  expect(emitted(world)).toEqual([
    '2027-01-01T12:00 hello',
    '2027-06-30T12:00 miss-you',
    '2027-08-01T12:00 found',
    '2027-08-01T12:00 back',
  ]);
  const sizes = await Promise.all(
    Object.keys(segments).map(async (name) => [name, (await world.deps.segments.size(name)).size] as const),
  );
  expect(sizes.filter(([, size]) => size > 0)).toEqual([['active', 1]]);
});

test('history puts members where they are and starts nothing; what time brings them later does', async () => {
  const world = await createWorld({ programme });
  world.at('2027-05-01T12:00:00.000Z');
  const history = { history: true, time: '2027-01-01T12:00:00.000Z' };
  await world.accept({ ...enrolled, ...history }, { ...purchase, ...history });
  await world.drain();
  expect((await world.deps.segments.page('at-risk')).members).toEqual(['alma']);
  expect(emitted(world)).toEqual([]);
  await pass(world, '2027-05-02T12:00:00.000Z', '2027-07-05T12:00:00.000Z');
  expect(emitted(world)).toEqual(['2027-06-30T12:00 miss-you']);
});

test('a campaign starts once for a member, at its time in their own zone', async () => {
  const world = await createWorld({ programme });
  world.at('2027-11-01T12:00:00.000Z');
  await world.accept(enrolled, purchase, purchase);
  await world.drain();
  await pass(world, '2027-11-29T00:05:00.000Z', '2027-12-04T00:05:00.000Z', 1);
  expect(emitted(world).filter((one) => one.endsWith('roast'))).toEqual(['2027-12-01T18:05 roast']);
});

test('a segment that was published later is filled by a refresh, and not before', async () => {
  const world = await createWorld({ programme });
  world.at('2027-01-01T12:00:00.000Z');
  await world.accept(enrolled, purchase);
  await world.drain();
  const buyers = { segment: 'buyers', about: 'Bought something', when: 'member.purchases > 0.0' };
  const wider = { ...programme, version: 'wider', segments: { ...segments, buyers } };
  await world.deps.programmes.publish(wider, '2027-01-02T12:00:00.000Z');
  await pass(world, '2027-01-03T12:00:00.000Z', '2027-01-04T12:00:00.000Z');
  expect(await world.deps.segments.size('buyers')).toEqual({ size: 0 });
  await refreshMembers(world.deps, wider);
  await pass(world, '2027-01-05T12:00:00.000Z', '2027-01-06T12:00:00.000Z');
  expect(await world.deps.segments.size('buyers')).toEqual({ size: 1 });
});
