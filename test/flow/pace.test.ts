import { describe, expect, test } from '@jest/globals';
import { explainMember } from '#console/explain-member.ts';
import type { PaceRow } from '#messages/pace.ts';
import { campaign, type Ended } from '../../bench/pace/campaign.ts';
import { createScene, type Scene } from '../../bench/pace/scene.ts';
import { refusing, taking, type Vendor } from '../../bench/pace/vendor.ts';
import { smallProgramme } from '../support/programme.ts';

const MINUTE = 60_000;
const THREE: readonly PaceRow[] = [{ perSecond: 3 }];

/** So many offers at once, and for every tenth an answer, one every ten seconds; fifty to a batch. */
const told = (members: number, vendor: Vendor, pace = THREE): Promise<Ended> =>
  campaign({
    ...{ programme: smallProgramme(), pace, vendor, batch: 50, members },
    ...{ answerEach: 10, answerSeconds: 10 },
  });
const NOTHING_AMISS = { dead: 0, lost: 0, doubled: 0 };

describe('200 offers and 20 answers on a toll-free number, three parts a second', () => {
  test('go once each, in the time that they take, with less than a write for ten offers and one for each answer', async () => {
    const ended = await told(
      200,
      taking(() => 4),
    );
    expect(ended).toMatchObject(NOTHING_AMISS);
    // The answers of the first 70 seconds take seven of these turns.
    expect(ended.drained).toBeLessThan(1.1 * (207 / 3));
    expect(ended.scene.figures().writes - 20).toBeLessThan(200 / 10);
  });

  test('are never more than three a second, but for the second that a sender may be ahead', async () => {
    const { scene } = await told(
      200,
      taking(() => 1_000),
    );
    const within = (from: number): number => scene.handed.filter(({ at }) => at >= from && at < from + 10_000).length;
    expect(Math.max(...scene.handed.map(({ at }) => within(at)))).toBeLessThanOrEqual(3 * (10 + 1) + 1);
  });

  test('an answer waits for no offer', async () => {
    expect(
      (
        await told(
          200,
          taking(() => 4),
        )
      ).answered,
    ).toBeLessThanOrEqual(1);
  });

  test('with a provider that takes two where three are set: nothing is lost, and answers still come first', async () => {
    const ended = await told(
      200,
      taking(() => 2),
    );
    expect(ended).toMatchObject(NOTHING_AMISS);
    expect(ended.drained).toBeLessThan(1.5 * (220 / 2));
    expect(ended.answered).toBeLessThanOrEqual(20);
  });

  test('with a provider that is down for half an hour: nothing is lost, and it is asked seldom', async () => {
    const down = { kind: 'throttled', code: 'ECONNREFUSED' } as const;
    const ended = await told(
      200,
      refusing(
        taking(() => 3),
        20_000,
        20_000 + 30 * MINUTE,
        down,
      ),
    );
    expect(ended).toMatchObject(NOTHING_AMISS);
    expect(ended.throttled).toBeLessThan(120);
    expect(ended.drained).toBeLessThan(1.15 * (1_800 + 220 / 3));
  });

  test('with a spend limit that is reached and raised: nothing is lost', async () => {
    const limit = { kind: 'fault', code: 'ServiceQuotaExceededException', scope: 'account' } as const;
    const ended = await told(
      200,
      refusing(
        taking(() => 4),
        20_000,
        20_000 + 30 * MINUTE,
        limit,
      ),
    );
    expect(ended).toMatchObject(NOTHING_AMISS);
  });
});

const people = (count: number): readonly string[] => Array.from({ length: count }, (_, one) => `m${one}`);

/** So many members with an offer each, and every tenth with an answer. */
const posted = async (count: number, pace: readonly PaceRow[]): Promise<Scene> => {
  const scene = await createScene({ programme: smallProgramme(), pace, vendor: taking(() => 1_000), batch: 50 });
  const ids = people(count);
  await scene.join(ids);
  scene.post(
    0,
    ids.map((id) => scene.command(id, 'marketing')),
  );
  scene.post(
    5_000,
    ids.filter((_, one) => one % 10 === 0).map((id) => scene.command(id, 'transactional')),
  );
  return scene;
};

describe('a message that waits', () => {
  test('says in explain when it will go', async () => {
    const scene = await posted(10, [{ perSecond: 0.1, perDay: 5 }]);
    await scene.go(2 * MINUTE);
    const ports = { ...scene.ports, now: () => new Date(scene.now()) };
    const explained = await Promise.all(people(10).map((id) => explainMember(ports, id)));
    const waiting = explained.flatMap((one) => one?.messages ?? []).filter(({ rule }) => rule === 'pace');
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting[0]?.sentence).toMatch(
      /^Waits: messages by SMS wait for their sender; it goes at about \d\d:\d\d on 2026-11-22$/,
    );
  });

  test('longer than the brand lets it is refused with its reason, and nothing is dead', async () => {
    const scene = await posted(40, [{ perSecond: 0.1, perDay: 10 }]);
    // 48 hours, by quietHours.expireAfter: three days have begun by then, of ten messages each.
    await scene.go(96 * 60 * MINUTE);
    expect(scene.figures().dead).toBe(0);
    const messages = (await Promise.all(people(40).map((id) => scene.ports.messages.list(id)))).flat();
    const expired = messages.filter(({ verdict }) => verdict?.rule === 'expired');
    expect(expired.every((one) => one.class === 'marketing' && one.state === 'refused')).toBe(true);
    expect(expired.length).toBeGreaterThan(0);
    expect(expired.length + scene.handed.length).toBe(44);
    expect(scene.handed.filter(({ message }) => message.class === 'transactional')).toHaveLength(4);
  });
});
