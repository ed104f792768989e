import { beforeEach, describe, expect, it, test } from '@jest/globals';
import { explainMember } from '#console/explain-member.ts';
import { advanceRun } from '#journeys/advance.ts';
import { scanDue } from '#journeys/due/scan.ts';
import { Journey } from '#programme/grammar/journey.ts';
import { smallProgramme } from '../../support/programme.ts';
import { createWorld, PHONE, type World } from '../../support/world.ts';

const BOOKED = 'table.booked';
const NAIVE = '2026-12-20T15:00:00';
/** A naive time, a word, a number and nothing at all where an instant is meant. */
const BAD = [NAIVE, 'Table 5', 7, null, { at: NAIVE }];

const journey = (name: string, rest: object) =>
  Journey.parse({
    journey: name,
    about: 'A test',
    topic: 'rewards',
    trigger: { event: BOOKED },
    steps: [{ wait: { for: '1d' } }],
    ...rest,
  });
const SOON = 'timestamp(event.time) > now';

let world: World;
const worldWith = async (...journeys: readonly Journey[]) => {
  const programme = { ...smallProgramme(), journeys: {} };
  const added = Object.fromEntries(journeys.map((one) => [one.journey, one]));
  world = await createWorld({ programme: { ...programme, journeys: added } });
  await world.accept({ type: 'member.enrolled', data: { phone: PHONE } });
  await world.drain();
};
const book = async (time: unknown) => {
  expect(await world.accept({ type: BOOKED, data: { time } })).toMatchObject([{ status: 'accepted' }]);
  await world.drain();
};
const active = async () =>
  (await world.deps.runs.list('alma')).flatMap((run) => (run.status === 'active' ? [run.journey] : []));
/** What is said of journeys besides their runs under way. */
const told = async () =>
  ((await explainMember(world.deps, 'alma'))?.journeys ?? []).filter(({ rule }) => rule === 'unevaluable');

describe('a trigger that cannot be evaluated', () => {
  beforeEach(() => worldWith(journey('a-bad', { trigger: { event: BOOKED, when: SOON } }), journey('b-good', {})));

  it.each(BAD)('ends that journey’s decision with a verdict, and no other journey notices: %j', async (time) => {
    await book(time);
    expect(await active()).toEqual(['b-good']);
    expect(await told()).toMatchObject([{ journey: 'a-bad', rule: 'unevaluable', looked: { what: 'trigger' } }]);
    expect(JSON.stringify(await told())).not.toContain('Table 5');
  });

  it('three times leaves the journey free for the fourth, which can be evaluated', async () => {
    for (let times = 0; times < 3; times += 1) await book(NAIVE);
    await book(`${NAIVE}Z`);
    expect((await active()).sort()).toEqual(['a-bad', 'b-good']);
  });
});

describe('a wait for a field that holds no time', () => {
  beforeEach(() => worldWith(journey('a-bad', { steps: [{ wait: { field: 'event.time', before: '1d' } }] })));

  it.each(['Table 5', '2026-02-30', '20 December', 7, { at: NAIVE }])('is not over at once: %j', async (time) => {
    await book(time);
    expect(await active()).toEqual([]);
    expect(await told()).toMatchObject([{ journey: 'a-bad', rule: 'unevaluable', looked: { what: 'step' } }]);
  });

  it('waits for a time without an offset', async () => {
    await book(NAIVE);
    expect(await active()).toEqual(['a-bad']);
  });
});

test('a step that cannot be evaluated at the start leaves no run, and under way ends it and frees its place', async () => {
  const choice = { if: SOON, then: [{ wait: { for: '1d' } }] };
  await worldWith(
    journey('at-once', { steps: [choice] }),
    journey('later', { steps: [{ wait: { for: '1d' } }, choice] }),
  );
  await book(NAIVE);
  expect(await active()).toEqual(['later']);
  expect(await told()).toMatchObject([{ journey: 'at-once', looked: { what: 'step' } }]);
  const [run] = (await world.deps.runs.list('alma')).filter(({ journey: name }) => name === 'later');
  if (run === undefined) throw new Error('no run');
  world.at('2026-11-22T12:00:00.000Z');
  const { memberId, journey: name, slot, runId, rev } = run;
  const advanced = await advanceRun(world.deps, {
    memberId,
    journey: name,
    slot,
    runId,
    rev,
    outcome: { kind: 'time' },
  });
  expect(advanced.next).toEqual({ kind: 'done' });
  expect(await world.deps.runs.get('alma', 'later', 0)).toMatchObject({ status: 'stopped', ended: 'unevaluable' });
  expect((await told())[0]).toMatchObject({ journey: 'later', looked: { what: 'step' } });
  await book(`${NAIVE}Z`);
  expect(await active()).toContain('later');
});

test('exits and goals that cannot be evaluated leave the run, and those of other runs are met', async () => {
  const leave = { event: 'table.left', when: 'timestamp(event.time) > now' };
  await worldWith(
    journey('a-exit', { exit: leave }),
    journey('b-goal', { goal: { ...leave, within: '7d' } }),
    journey('c-exit', { exit: { event: 'table.left' } }),
  );
  await book(NAIVE);
  world.at('2026-11-21T12:00:01.000Z');
  await world.accept({ type: 'table.left', data: { time: 'soon' } });
  await world.drain();
  expect((await active()).sort()).toEqual(['a-exit', 'b-goal']);
  expect((await told()).map(({ looked }) => looked['what']).sort()).toEqual(['exit', 'goal']);
});

test('an exit that happened after the trigger and was here before it, and cannot be evaluated, ends that start alone', async () => {
  const leave = { event: 'table.left', when: 'timestamp(event.time) > now' };
  await worldWith(journey('a-exit', { exit: leave }), journey('b-good', {}));
  world.at('2026-11-21T12:01:00.000Z');
  await world.accept({ type: 'table.left', time: '2026-11-21T12:00:30.000Z', data: { time: 'soon' } });
  await world.accept({ type: BOOKED, time: '2026-11-21T12:00:10.000Z', data: { time: NAIVE } });
  await world.drain();
  expect(await active()).toEqual(['b-good']);
  expect(await told()).toMatchObject([{ journey: 'a-exit', looked: { what: 'exit' } }]);
});

test('a segment that cannot be evaluated stops neither the stream nor what falls due', async () => {
  const programme = smallProgramme();
  const segments = { bad: { segment: 'bad', about: 'Never', when: 'timestamp(member.profile.city) > now' } };
  world = await createWorld({ programme: { ...programme, segments: { ...programme.segments, ...segments } } });
  await world.accept({ type: 'member.enrolled', data: { phone: PHONE, city: 'Lund' } });
  await world.drain();
  await world.consented();
  await world.accept({ type: 'points.earned', data: { points: 100, expiresAt: '2026-12-21' } });
  await world.drain();
  expect(await scanDue(world.deps, 1)).toMatchObject({ done: 1, failed: 0 });
});
