import { describe, expect, test } from '@jest/globals';
import { explainMember } from '#console/explain-member.ts';
import type { PaceRow } from '#messages/pace.ts';
import { BEGIN, createScene, type Scene } from '../../bench/pace/scene.ts';
import { refusing, taking, type Vendor } from '../../bench/pace/vendor.ts';
import { smallProgramme } from '../support/programme.ts';

const MINUTE = 60_000;
const THREE: readonly PaceRow[] = [{ perSecond: 3 }];

const people = (count: number): readonly string[] => Array.from({ length: count }, (_, one) => `m${one}`);

/** So many members, each with an offer at once; every tenth with an answer they wait for, one every ten seconds. */
const campaign = async (count: number, vendor: Vendor, pace = THREE, batch = 50): Promise<Scene> => {
  const scene = await createScene({ programme: smallProgramme(), pace, vendor, batch });
  const ids = people(count);
  await scene.join(ids);
  scene.post(
    0,
    ids.map((id) => scene.command(id, 'marketing')),
  );
  for (const [at, id] of ids.filter((_, one) => one % 10 === 0).entries())
    scene.post(5_000 + at * 10_000, [scene.command(id, 'transactional')]);
  return scene;
};
const done = (scene: Scene, count: number) => (): boolean =>
  scene.handed.length === count && scene.outboxes.open() === 0;
const idsOf = (scene: Scene): readonly string[] => scene.handed.map(({ message }) => message.messageId);

describe('200 offers and 20 answers on a toll-free number, three parts a second', () => {
  test('go once each, in the time that 220 parts take, with less than a write for ten offers', async () => {
    const scene = await campaign(
      200,
      taking(() => 4),
    );
    await scene.go(10 * MINUTE, done(scene, 220));
    expect(new Set(idsOf(scene)).size).toBe(220);
    expect(scene.figures()).toMatchObject({ dead: 0, sent: 220 });
    const last = scene.handed.findLast(({ message }) => message.class === 'marketing')?.at ?? 0;
    // The answers of the first 70 seconds take seven of these turns.
    expect((last - BEGIN) / 1_000).toBeLessThan(1.1 * (207 / 3));
    expect(scene.figures().writes - 20).toBeLessThan(200 / 10);
  });

  test('are never more than three a second, but for the second that a sender may be ahead', async () => {
    const scene = await campaign(
      200,
      taking(() => 1_000),
    );
    await scene.go(10 * MINUTE, done(scene, 220));
    const counts = scene.handed.map(
      ({ at }) => scene.handed.filter((one) => one.at >= at && one.at < at + 10_000).length,
    );
    expect(Math.max(...counts)).toBeLessThanOrEqual(3 * (10 + 1) + 1);
  });

  test('an answer waits for no offer', async () => {
    const scene = await campaign(
      200,
      taking(() => 4),
    );
    await scene.go(10 * MINUTE, done(scene, 220));
    const answers = scene.handed.filter(({ message }) => message.class === 'transactional');
    const waited = answers.map(({ at }, nth) => at - BEGIN - 5_000 - nth * 10_000);
    expect(Math.max(...waited)).toBeLessThanOrEqual(1_000);
  });

  test('with a provider that takes two where three are set: nothing is lost, and answers still come first', async () => {
    const scene = await campaign(
      200,
      taking(() => 2),
    );
    await scene.go(20 * MINUTE, done(scene, 220));
    expect(scene.figures()).toMatchObject({ dead: 0, sent: 220 });
    expect(new Set(idsOf(scene)).size).toBe(220);
    const last = scene.handed.findLast(({ message }) => message.class === 'marketing')?.at ?? 0;
    expect((last - BEGIN) / 1_000).toBeLessThan(1.5 * (220 / 2));
    const answers = scene.handed.filter(({ message }) => message.class === 'transactional');
    const waited = answers.map(({ at }, nth) => at - BEGIN - 5_000 - nth * 10_000);
    expect(Math.max(...waited)).toBeLessThanOrEqual(20_000);
  });

  test('with a provider that is down for half an hour: nothing is lost, and it is asked seldom', async () => {
    const down = { kind: 'throttled', code: 'ECONNREFUSED' } as const;
    const scene = await campaign(
      200,
      refusing(
        taking(() => 3),
        20_000,
        20_000 + 30 * MINUTE,
        down,
      ),
    );
    await scene.go(120 * MINUTE, done(scene, 220));
    expect(scene.figures()).toMatchObject({ dead: 0, sent: 220 });
    expect(new Set(idsOf(scene)).size).toBe(220);
    expect(scene.figures().throttled).toBeLessThan(120);
    const last = scene.handed.at(-1)?.at ?? 0;
    expect((last - BEGIN) / 1_000).toBeLessThan(1.15 * (1_800 + 220 / 3));
  });

  test('with a spend limit that is reached and raised: nothing is lost', async () => {
    const limit = { kind: 'fault', code: 'ServiceQuotaExceededException', scope: 'account' } as const;
    const scene = await campaign(
      200,
      refusing(
        taking(() => 4),
        20_000,
        20_000 + 30 * MINUTE,
        limit,
      ),
    );
    await scene.go(6 * 60 * MINUTE, () => scene.handed.length === 220);
    expect(scene.figures()).toMatchObject({ dead: 0, sent: 220 });
    expect(new Set(idsOf(scene)).size).toBe(220);
  });
});

describe('a message that waits', () => {
  test('says in explain when it will go', async () => {
    const scene = await campaign(
      10,
      taking(() => 1),
      [{ perSecond: 0.1, perDay: 5 }],
    );
    await scene.go(2 * MINUTE);
    const rows = await Promise.all(
      people(10).map((id) => explainMember({ ...scene.store, now: () => new Date(scene.now()) } as never, id)),
    );
    const told = rows.flatMap((one) => one?.messages ?? []).filter(({ rule }) => rule === 'pace');
    expect(told.length).toBeGreaterThan(0);
    expect(told[0]?.sentence).toMatch(
      /^Waits: messages by SMS wait for their sender; it goes at about \d\d:\d\d on 2026-11-22$/,
    );
  });

  test('longer than the brand lets it is refused with its reason, and nothing is dead', async () => {
    const scene = await campaign(
      40,
      taking(() => 1_000),
      [{ perSecond: 0.1, perDay: 10 }],
    );
    // 48 hours, by quietHours.expireAfter: three days have begun by then, of ten messages each.
    await scene.go(96 * 60 * MINUTE);
    expect(scene.figures().dead).toBe(0);
    const messages = (await Promise.all(people(40).map((id) => scene.store.messages.list(id)))).flat();
    const expired = messages.filter(({ verdict }) => verdict?.rule === 'expired');
    expect(expired.every((one) => one.class === 'marketing' && one.state === 'refused')).toBe(true);
    expect(expired.length + scene.handed.length).toBe(44);
    expect(scene.handed.filter(({ message }) => message.class === 'transactional')).toHaveLength(4);
  });
});
