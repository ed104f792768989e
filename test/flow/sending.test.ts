import { beforeEach, describe, expect, test } from '@jest/globals';
import type { SendCommand } from '#messages/command.ts';
import { sendMessage } from '#channels/send.ts';
import { receiveReceipt } from '#inbound/receive-receipt.ts';
import { explainMember } from '#console/explain-member.ts';
import { scanDue } from '#journeys/due/scan.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
  await world.accept({ type: 'member.enrolled', data: { phone: PHONE } });
  await world.consented();
  await world.drain();
  world.sent.length = 0;
});

const unlock = async (rewardId = 'coffee'): Promise<void> => {
  await world.accept({ type: 'reward.unlocked', data: { rewardId } });
  await world.drain();
};
const rules = async (): Promise<string[]> =>
  (await explainMember(world.deps, 'alma'))?.messages.map(({ rule }) => rule) ?? [];

test('a message without consent is not sent, and the rule is kept', async () => {
  await world.accept({ type: 'member.enrolled', memberId: 'marcus', data: { phone: '+12125550142' } });
  await world.accept({ type: 'reward.unlocked', memberId: 'marcus', data: { rewardId: 'coffee' } });
  await world.drain();
  expect(world.texts().filter((text) => text.includes('REDEEM'))).toEqual([]);
  const explained = await explainMember(world.deps, 'marcus');
  expect(explained?.messages[0]).toMatchObject({
    state: 'refused',
    rule: 'no-consent',
    sentence: 'Not sent: no consent for this channel and topic',
  });
});

test('the limit of any 24 hours holds, with the next chance named', async () => {
  for (const [minute, reward] of ['a', 'b', 'c', 'd'].entries()) {
    world.at(`2026-11-21T12:0${minute}:00.000Z`);
    await unlock(reward);
  }
  expect(world.sent).toHaveLength(3);
  expect((await explainMember(world.deps, 'alma'))?.messages[0]).toMatchObject({
    rule: 'cap',
    sentence: 'Not sent: the limit of 3 messages in any 24 hours is used up',
    nextEligible: '2026-11-22T12:00:00.000Z',
  });
});

test('a message in quiet hours waits for the morning, and the scan sends it once', async () => {
  world.at('2026-11-21T22:00:00.000Z');
  await unlock();
  expect(world.sent).toEqual([]);
  expect(await rules()).toEqual(expect.arrayContaining(['quiet-hours']));
  world.at('2026-11-22T07:59:00.000Z');
  expect(await scanDue(world.deps, 1)).toMatchObject({ done: 0 });
  world.at('2026-11-22T08:00:00.000Z');
  await scanDue(world.deps, 1);
  await scanDue(world.deps, 1);
  await world.drain();
  expect(world.sent).toHaveLength(1);
});

describe('what was seen in the stream and changed meanwhile is read again by the claim', () => {
  test('points spent before a reminder went out are not announced', async () => {
    await world.accept({ type: 'points.earned', data: { points: 100, expiresAt: '2026-12-21' } });
    await world.drain();
    expect(await scanDue(world.deps, 1)).toMatchObject({ done: 1 });
    await world.accept({ type: 'points.spent', data: { points: 100 } });
    await world.drain();
    expect(world.sent).toEqual([]);
    expect(await rules()).toContain('not-needed');
  });

  test('a text shows the balance of the moment it is sent', async () => {
    await world.accept({ type: 'points.earned', data: { points: 100, expiresAt: '2026-12-21' } });
    await world.drain();
    await scanDue(world.deps, 1);
    await world.accept({ type: 'points.spent', data: { points: 30 } });
    await world.drain();
    expect(world.texts()).toEqual([expect.stringContaining('70 of your 70 points')]);
  });
});

test('scanning twice reminds once', async () => {
  await world.accept({ type: 'points.earned', data: { points: 100, expiresAt: '2026-12-21' } });
  await world.drain();
  await scanDue(world.deps, 1);
  await scanDue(world.deps, 7);
  await world.drain();
  expect(world.sent).toHaveLength(1);
});

describe('a death between the provider’s yes and our record', () => {
  /** Sends until the provider was called, dies there, and hands back what the queue will deliver again ten minutes later. */
  const diedAtProvider = async (type: string): Promise<SendCommand> => {
    await world.accept({ type, data: { rewardId: 'coffee' } });
    const taken: SendCommand[] = [];
    world.answerWith(({ messageId }) => {
      taken.push(...world.given.filter((command) => command.messageId === messageId));
      throw new Error('the process dies here');
    });
    await expect(world.drain()).rejects.toThrow('dies here');
    world.answerWith(() => ({ kind: 'sent', providerId: 'again' }));
    const [command] = taken;
    if (command === undefined) throw new Error('nothing reached the provider');
    return command;
  };
  const stateOf = async ({ messageId }: SendCommand): Promise<string | undefined> =>
    (await world.deps.messages.get('alma', messageId))?.state;

  test('marketing is not sent twice, and stands as unknown until a receipt settles it', async () => {
    const command = await diedAtProvider('reward.unlocked');
    expect(await stateOf(command)).toBe('claimed');
    world.at('2026-11-21T12:10:00.000Z');
    await sendMessage(world.deps, command);
    expect(world.sent).toEqual([]);
    expect(await stateOf(command)).toBe('unknown');
    const receipt = { providerId: 'p', memberId: 'alma', messageId: command.messageId, at: '2026-11-21T12:11:00.000Z' };
    await receiveReceipt(world.deps, { ...receipt, state: 'delivered' });
    expect(await stateOf(command)).toBe('delivered');
  });

  test('a receipt that brings our key before the yes is recorded leaves the id where nobody looks for it', async () => {
    const { messageId } = await diedAtProvider('reward.unlocked');
    const receipt = { providerId: 'early', memberId: 'alma', messageId, at: '2026-11-21T12:00:02.000Z' };
    expect(await receiveReceipt(world.deps, { ...receipt, state: 'delivered' })).toMatchObject({ sentAs: 'early' });
    expect(await world.deps.messages.findByProviderId('early')).toBeUndefined();
  });

  test('a transactional message is sent again', async () => {
    const command = await diedAtProvider('reward.redeemed');
    world.at('2026-11-21T12:10:00.000Z');
    await sendMessage(world.deps, command);
    expect(world.sent).toHaveLength(1);
    expect(await stateOf(command)).toBe('sent');
  });

  test('a redelivery while the first may still be on its way does nothing and comes back later', async () => {
    const command = await diedAtProvider('reward.redeemed');
    await expect(sendMessage(world.deps, command)).rejects.toThrow('in flight');
    expect(world.sent).toEqual([]);
  });
});

test('of several that came together, one whose person stops after they were read is not sent', async () => {
  await world.accept({ type: 'reward.unlocked', data: { rewardId: 'coffee' } });
  while (world.outbox.length === 0) if (!(await world.step())) break;
  const [command] = world.outbox.splice(0);
  if (command === undefined) throw new Error('nothing is sent');
  const consents = {
    ...world.deps.consents,
    getTogether: async (address: string) => {
      const read = await world.deps.consents.getTogether(address);
      await world.reply('STOP');
      return read;
    },
  };
  world.sent.length = 0;
  const sent = await sendMessage({ ...world.deps, consents }, command, undefined, {
    together: 1,
    holding: 0,
    beside: true,
  });
  expect(sent).toMatchObject({ state: 'refused', rule: 'stopped' });
  expect(world.sent).toEqual([]);
});

test('a lot that comes while a reminder is worked off is not passed over', async () => {
  await world.accept({ type: 'points.earned', data: { points: 100, expiresAt: '2026-12-21' } });
  await world.drain();
  const { due } = world.deps;
  const meanwhile = {
    ...due,
    settle: async (...given: Parameters<typeof due.settle>) => {
      await world.accept({ type: 'points.earned', data: { points: 50, expiresAt: '2026-12-22' } });
      await world.drain();
      await due.settle(...given);
    },
  };
  await scanDue({ ...world.deps, due: meanwhile }, 1);
  world.at('2026-11-22T12:00:00.000Z');
  await scanDue(world.deps, 1);
  await world.drain();
  expect(world.texts().filter((text) => text.includes('leave on 2026-12-22'))).toHaveLength(1);
});

test('a provider that is busy gives the claim and its slot back, and the retry sends', async () => {
  world.answerWith(() => ({ kind: 'throttled', code: 'ThrottlingException' }));
  await world.accept({ type: 'reward.unlocked', data: { rewardId: 'coffee' } });
  await world.drain();
  expect((await world.deps.consents.get(world.deps.addressOf(PHONE)))?.recent).toEqual([]);
  expect((await world.deps.messages.list('alma')).at(-1)?.state).toBe('released');
  const [later] = world.later;
  if (later === undefined) throw new Error('nothing waits');
  world.answerWith(() => ({ kind: 'sent', providerId: 'p' }));
  expect(await sendMessage(world.deps, later.command, later.token)).toEqual({ state: 'sent' });
});

test('a transactional message whose provider does not answer is tried again after two minutes, and one of marketing is not', async () => {
  world.answerWith(() => ({ kind: 'unknown', code: 'TimeoutError' }));
  await world.accept({ type: 'reward.redeemed', data: { rewardId: 'coffee' } });
  await world.accept({ type: 'reward.unlocked', data: { rewardId: 'coffee' } });
  await world.drain();
  expect(world.later).toMatchObject([{ command: { class: 'transactional' }, seconds: 120 }]);
});

test('a number the provider has on its own opt-out list is opted out here too', async () => {
  world.answerWith(() => ({ kind: 'opted-out', code: 'DESTINATION_PHONE_NUMBER_OPTED_OUT' }));
  await unlock();
  expect((await world.deps.consents.get(world.deps.addressOf(PHONE)))?.stoppedAt).toBeDefined();
});

test('history builds balances and starts nothing', async () => {
  await world.accept({ type: 'points.earned', history: true, data: { points: 460 } });
  await world.drain();
  expect(world.started.filter(({ journey }) => journey === 'almost-silver')).toEqual([]);
});
