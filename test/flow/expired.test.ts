import { beforeEach, expect, test } from '@jest/globals';
import { refuseExpired } from '#channels/refuse-expired.ts';
import { openCommand, sealCommand, type SealedCommand } from '#messages/sealed-command.ts';
import { explainMember } from '#console/explain-member.ts';
import { eraseMember } from '#privacy/erase-member.ts';
import { memorySeals } from '../support/seals.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

let world: World;
let late: SealedCommand;
const seals = memorySeals(() => world.deps.now());

beforeEach(async () => {
  world = await createWorld();
  await world.accept({ type: 'member.enrolled', data: { phone: PHONE } });
  await world.consented();
  await world.drain();
  await world.accept({ type: 'reward.redeemed', data: { rewardId: 'coffee' } });
  world.sent.length = 0;
  const { deps } = world;
  const taken: SealedCommand[] = [];
  const outbox = {
    send: async (commands: Parameters<typeof deps.outbox.send>[0]) => {
      for (const command of commands) taken.push(await sealCommand(seals, command));
    },
  };
  Object.assign(deps, { outbox });
  await world.drain();
  const [first] = taken;
  if (first === undefined) throw new Error('nothing left for the queue');
  late = first;
});

test('a command of the same day is opened as it was', async () => {
  world.at('2026-11-22T09:00:00.000Z');
  expect(await openCommand(seals, late)).toMatchObject({
    messageId: late.messageId,
    facts: { event: { rewardId: 'coffee' } },
  });
});

test('a command that was a day on its way is not sent: the verdict says so and the run hears of it', async () => {
  world.at('2026-11-22T12:30:00.000Z');
  expect(await openCommand(seals, late)).toBeUndefined();
  expect(await refuseExpired(world.deps, late, 'token')).toEqual({ state: 'refused', rule: 'expired' });
  expect(world.sent).toEqual([]);
  expect(world.woken).toContainEqual({ token: 'token', kind: 'refused' });
  expect((await explainMember(world.deps, 'alma'))?.messages[0]).toMatchObject({
    messageId: late.messageId,
    rule: 'expired',
    sentence: 'Not sent: it had waited too long',
  });
});

test('of an erased member it leaves no verdict either', async () => {
  world.at('2026-11-22T12:30:00.000Z');
  await eraseMember(world.deps, 'alma');
  expect(await refuseExpired(world.deps, late, 'token')).toMatchObject({ rule: 'unknown-member' });
  expect(world.woken).toContainEqual({ token: 'token', kind: 'refused' });
  expect(await world.deps.messages.list('alma')).toEqual([]);
});
