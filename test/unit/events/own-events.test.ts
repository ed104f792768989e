import { beforeEach, describe, expect, test } from '@jest/globals';
import { checkEvent } from '#events/accept.ts';
import { explainMember } from '#console/explain-member.ts';
import { EventSchema } from '#programme/grammar/event.ts';
import { withJourney } from '../../support/engine.ts';
import { createWorld, PHONE, type World } from '../../support/world.ts';

const booked = EventSchema.parse({
  event: 'table.booked',
  about: 'A table was booked',
  fields: {
    time: { type: 'time', about: 'When they come', required: true },
    title: { type: 'text', about: 'What for' },
    table: { type: 'text', about: 'Where', values: ['window', 'bar'] },
    guests: { type: 'integer', about: 'How many' },
    deposit: { type: 'number', about: 'In euros' },
    quiet: { type: 'boolean', about: 'Away from the door' },
    until: { type: 'date', about: 'How long it is kept' },
    extras: { type: 'list', about: 'What else', values: ['cake', 'candles'] },
  },
});
const own = { 'table.booked': booked };
const NOW = new Date('2026-11-21T12:00:00Z');
const TIME = '2026-12-20T15:00:00+01:00';
const check = (data: object) =>
  checkEvent({ id: '1', type: 'table.booked', memberId: 'alma', data: { time: TIME, ...data } }, NOW, own);

describe('an event of a type with a schema', () => {
  test.each([
    ['an instant in UTC', {}],
    ['words, numbers and true', { title: 'Tea', table: 'bar', guests: 4, deposit: 12.5, quiet: true }],
    ['a day', { until: '2026-12-31' }],
    ['a list of its words', { extras: ['cake'] }],
  ])('is taken with %s', (_, data) => {
    const whole = { ...data, time: '2026-12-20T14:00:00.000Z' };
    expect(check(data)).toMatchObject({ ok: true, event: { data: whole } });
  });

  test('says nothing of a field that is null, as if it had been left out', () => {
    expect((check({ until: null }) as { event: object }).event).toMatchObject({
      data: { time: '2026-12-20T14:00:00.000Z' },
    });
    expect(check({ until: null })).not.toHaveProperty('event.data.until');
  });

  test.each([
    ['Table 5 as a time', { time: 'Table 5' }, 'data.time', /ISO 8601/],
    ['a day as a time', { time: '2026-12-20' }, 'data.time', /ISO 8601/],
    ['an hour that does not exist', { time: '2026-12-20T25:00:00' }, 'data.time', /ISO 8601/],
    ['seconds as a time', { time: 1_797_000_000 }, 'data.time', /ISO 8601/],
    ['nothing where something must be', { time: null }, 'data.time', /ISO 8601/],
    ['a word as a number', { deposit: 'twelve' }, 'data.deposit', /a number, without quotes/],
    ['a number in quotes', { guests: '4' }, 'data.guests', /whole number, without quotes/],
    ['half a guest', { guests: 4.5 }, 'data.guests', /whole number/],
    ['a word as true', { quiet: 'yes' }, 'data.quiet', /true or false/],
    ['an object as a text', { title: { name: 'Tea' } }, 'data.title', /a text/],
    ['a text of others', { table: 'roof' }, 'data.table', /one of window, bar/],
    ['a day that does not exist', { until: '2026-02-30' }, 'data.until', /calendar day/],
    ['a text as a list', { extras: 'cake' }, 'data.extras', /a list/],
    ['an object in a list', { extras: ['cake', {}] }, 'data.extras', /a text in each place/],
    ['a list of others', { extras: ['snow'] }, 'data.extras', /one of cake, candles/],
    ['a list of a hundred and one', { extras: Array(101).fill('cake') }, 'data.extras', /at most 100/],
    ['a field misspelt', { tilte: 'Tea' }, 'data.tilte', /did you mean title/],
    ['a field of nothing', { weather: 'fair' }, 'data.weather', /it has time, title/],
  ])('is refused with %s, where that stands', (_, data, path, reason) => {
    expect(check(data)).toMatchObject({ ok: false, path, reason: expect.stringMatching(reason) as unknown });
  });

  test('is refused without what must be there, and told what that is', () => {
    const bare = checkEvent({ id: '1', type: 'table.booked', memberId: 'alma' }, NOW, own);
    expect(bare).toEqual({ ok: false, path: 'data.time', reason: 'is missing: When they come' });
  });
});

const SOON = {
  trigger: { event: 'table.booked', when: 'timestamp(event.time) > now' },
  steps: [{ wait: { for: '1d' } }],
};

describe('at the door', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ programme: { ...withJourney(SOON), events: own } });
  });
  const enrol = async (data: object) => {
    await world.accept({ type: 'member.enrolled', data });
    await world.drain();
  };
  const book = async (data: object, rest: object = {}) => {
    const [result] = await world.accept({ type: 'table.booked', data, ...rest });
    await world.drain();
    return result;
  };
  const runs = async () => (await world.deps.runs.list('alma')).map(({ event }) => event?.data['time']);

  test('a time without an offset is by the clock of the member, and starts what it should', async () => {
    await enrol({ phone: PHONE, timeZone: 'America/New_York' });
    expect(await book({ time: '2026-12-20T15:00:00' })).toMatchObject({ status: 'accepted' });
    // Five hours behind UTC in their winter.
    expect(await runs()).toEqual(['2026-12-20T20:00:00.000Z']);
  });

  test('three times it leaves no run behind that no other can get past', async () => {
    await enrol({ phone: PHONE, timeZone: 'Europe/Stockholm' });
    for (let time = 0; time < 3; time += 1) await book({ time: '2026-12-20T15:00:00' });
    expect(await runs()).toEqual(['2026-12-20T14:00:00.000Z']);
    expect((await explainMember(world.deps, 'alma'))?.journeys.map(({ rule }) => rule)).not.toContain('unevaluable');
  });

  test('in the hour that comes twice it is the first, and one that is skipped is when the clock jumps', async () => {
    await enrol({ phone: PHONE, timeZone: 'Europe/Stockholm' });
    await book({ time: '2027-10-31T02:30:00' });
    expect(await runs()).toEqual(['2027-10-31T00:30:00.000Z']);
  });

  test.each([
    ['a member who is not known yet', undefined, 'the member is not known yet'],
    ['a member of whom nothing says where they are', { givenName: 'Alma' }, 'nothing says in which zone the member is'],
  ])('of %s it is refused: nobody guesses', async (_, profile, why) => {
    if (profile !== undefined) await enrol(profile);
    expect(await book({ time: '2026-12-20T15:00:00' })).toMatchObject({
      status: 'rejected',
      path: 'data.time',
      reason: expect.stringContaining(why) as unknown,
    });
  });

  test('what does not fit takes nothing of the batch with it', async () => {
    await enrol({ phone: PHONE });
    const results = await world.accept(
      { type: 'table.booked', data: { time: 'Table 5' } },
      { type: 'table.booked', data: { time: TIME } },
      { type: 'table.moved', data: { time: 'Table 5' } },
    );
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'accepted', 'accepted']);
    expect(results[0]).toMatchObject({ path: 'data.time' });
  });

  describe('the time of the event itself', () => {
    const when = async (time: string) => {
      const result = await book({ time: TIME }, { time });
      return result?.status === 'accepted' ? (await world.deps.members.get('alma'))?.last.time : result;
    };
    test('is by the clock of the member too', async () => {
      await enrol({ phone: PHONE, timeZone: 'Asia/Tokyo' });
      expect(await when('2026-11-21T20:30:00')).toBe('2026-11-21T11:30:00.000Z');
    });

    test('and in the future where it is there, whatever it would be elsewhere', async () => {
      await enrol({ phone: PHONE, timeZone: 'America/New_York' });
      // Noon in UTC is seven in the morning there.
      expect(await when('2026-11-21T11:30:00')).toEqual({
        id: expect.anything() as unknown,
        status: 'rejected',
        path: 'time',
        reason: 'is in the future',
      });
    });

    test('is what makes the same event the same, wherever the member has moved meanwhile', async () => {
      await enrol({ phone: PHONE, timeZone: 'Asia/Tokyo' });
      const event = { id: 'b1', type: 'table.booked', data: { time: TIME }, time: '2026-11-21T10:00:00' };
      expect(await world.accept(event)).toMatchObject([{ status: 'accepted' }]);
      await world.accept({ type: 'member.updated', data: { timeZone: 'Europe/London' } });
      expect(await world.accept(event)).toMatchObject([{ status: 'duplicate' }]);
      expect(await world.accept({ ...event, time: '2026-11-21T10:00:01' })).toMatchObject([{ status: 'conflict' }]);
    });
  });
});
