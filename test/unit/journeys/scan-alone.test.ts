import { expect, test } from '@jest/globals';
import { scanDue } from '#journeys/due/scan.ts';
import { useDeps } from '#runtime/deps.ts';
import { handler } from '../../../functions/journeys/scan-due.ts';
import { dueBy, givenUpIn } from '../../support/due-work.ts';
import { createWorld, type World } from '../../support/world.ts';

const DUE_AT = '2026-11-21T09:00:00.000Z';
const nameOf = (i: number): string => `member-${String(i).padStart(3, '0')}`;
const BAD = nameOf(1);

/** Three hundred members whose look is due, and reading the second one fails for as long as it is told to. */
const threeHundred = async () => {
  const world = await createWorld();
  let broken = true;
  for (let i = 0; i < 300; i += 1) {
    await world.accept({ type: 'member.enrolled', memberId: nameOf(i), data: { givenName: 'M' } });
    await world.deps.due.put({ kind: 'expiry', memberId: nameOf(i), dueAt: DUE_AT });
  }
  const { members } = world.deps;
  const get: typeof members.get = (memberId) =>
    memberId === BAD && broken ? Promise.reject(new Error('a row nobody can read')) : members.get(memberId);
  return { world, deps: { ...world.deps, members: { ...members, get } }, mend: () => (broken = false) };
};

const dueNow = (world: World) => dueBy(world.deps.due, world.deps.now().toISOString());

test('of 300 rows of which the second fails 299 are done, and the one is told and stays due with its tries', async () => {
  const { world, deps, mend } = await threeHundred();
  const error = new Error('a row nobody can read');
  expect(await scanDue(deps, 1)).toEqual({
    done: 299,
    failed: 1,
    givenUp: 0,
    faults: [{ what: 'expiry', memberId: BAD, tries: 1, givenUp: false, error }],
  });
  expect(await dueNow(world)).toEqual([{ kind: 'expiry', memberId: BAD, dueAt: DUE_AT, tries: 1 }]);
  mend();
  expect(await scanDue(deps, 1)).toMatchObject({ done: 1, failed: 0 });
  expect(await dueNow(world)).toEqual([]);
});

test('after a day of tries it is given up, told so, and done once more when somebody asks', async () => {
  const { world, deps, mend } = await threeHundred();
  for (let hour = 0; hour < 23; hour += 1) expect(await scanDue(deps, 1)).toMatchObject({ failed: 1, givenUp: 0 });
  expect(await scanDue(deps, 1)).toMatchObject({ failed: 1, givenUp: 1 });
  expect(await scanDue(deps, 7)).toMatchObject({ done: 0, failed: 0 });
  expect(await givenUpIn(world.deps.due)).toMatchObject([{ memberId: BAD, tries: 24 }]);
  mend();
  expect(await scanDue(deps, 'given-up')).toMatchObject({ done: 1, failed: 0 });
  expect(await givenUpIn(world.deps.due)).toEqual([]);
});

test('campaigns and looks that cannot be enumerated leave what is due alone', async () => {
  const { deps } = await threeHundred();
  const walk = () => Promise.reject(new Error('the walk is gone'));
  const report = await scanDue({ ...deps, segments: { ...deps.segments, walk } }, 1);
  expect(report).toMatchObject({ done: 299, failed: 2 });
  expect(report.faults.map(({ what }) => what)).toEqual(['refresh', 'expiry']);
});

test('keys of seals go in time, whatever becomes of the scan, and the function still says that it failed', async () => {
  const { deps } = await threeHundred();
  const forgotten: number[] = [];
  const live = () => Promise.reject(new Error('the programme cannot be read'));
  const forget = (hours: number) => Promise.resolve(void forgotten.push(hours));
  const seals = { seal: () => Promise.resolve(''), open: () => Promise.resolve(undefined), forget };
  const around = { portions: { hand: () => Promise.resolve() }, dueShards: 4 };
  useDeps({ ...deps, ...around, seals, programmes: { ...deps.programmes, live } });
  await expect(handler({ scan: 'hourly' })).rejects.toThrow('the programme cannot be read');
  expect(forgotten).toEqual([3]);
});
