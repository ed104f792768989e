import { beforeEach, describe, expect, test } from '@jest/globals';
import { sendMessage } from '#channels/send.ts';
import { explainMember } from '#console/explain-member.ts';
import { receiveReceipt } from '#inbound/receive-receipt.ts';
import { receiveChoice } from '#inbound/receive-choice.ts';
import type { MarketingChoice } from '#inbound/shapes.ts';
import type { SendCommand } from '#messages/command.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const NOON = '2026-11-21T12:00:00.000Z';
const LATER = '2026-11-21T12:05:00.000Z';

let world: World;
beforeEach(async () => {
  world = await createWorld();
  await world.accept({ type: 'member.enrolled', data: { givenName: 'Alma', phone: PHONE } });
  await world.consented();
  await world.drain();
  world.at(LATER);
});

const choose = (says: 'stop' | 'resume', at: string, rest: Partial<MarketingChoice> = {}): Promise<void> =>
  receiveChoice(world.deps, { channel: 'whatsapp', address: PHONE, at, says, ...rest });
const states = async (): Promise<Readonly<Record<string, string>>> => (await world.saidAt(PHONE, 'alma'))?.states ?? {};
const evidence = () => world.deps.consents.evidence(world.deps.addressOf(PHONE));

describe('a stop of marketing in WhatsApp itself', () => {
  test('takes back WhatsApp for every topic with marketing, leaves the other channels, and is evidence', async () => {
    await choose('stop', '2026-11-21T12:01:00.000Z');
    expect(await states()).toMatchObject({
      'whatsapp:offers': 'withdrawn',
      'whatsapp:rewards': 'withdrawn',
      'sms:offers': 'granted',
      'rcs:rewards': 'granted',
    });
    expect((await evidence()).at(-1)).toMatchObject({
      change: 'withdrawn',
      how: 'provider-list',
      channel: 'whatsapp',
      at: '2026-11-21T12:01:00.000Z',
    });
  });

  test('leaves a topic whose messages are no marketing', async () => {
    const topics = Object.values(world.programme.journeys).flatMap(({ journey, topic }) =>
      journey === 'redemption-confirmed' ? [topic] : [],
    );
    const [service] = topics;
    await choose('stop', '2026-11-21T12:01:00.000Z');
    expect((await states())[`whatsapp:${service ?? ''}`]).toBe('granted');
  });

  test('is one stop however often it is told', async () => {
    await choose('stop', '2026-11-21T12:01:00.000Z');
    const once = await evidence();
    await choose('stop', '2026-11-21T12:01:00.000Z');
    expect(await evidence()).toEqual(once);
  });

  test('finds the member by the refused message where the provider names nobody', async () => {
    await world.accept({ type: 'reward.unlocked', data: { rewardId: 'coffee' } });
    await world.drain();
    const sent = (await world.deps.messages.list('alma')).find(({ providerId }) => providerId !== undefined);
    const nobody = { channel: 'whatsapp', at: LATER, says: 'stop' } as const;
    await receiveChoice(world.deps, { ...nobody, providerId: sent?.providerId ?? 'none' });
    expect((await states())['whatsapp:offers']).toBe('withdrawn');
    await receiveChoice(world.deps, { ...nobody, providerId: 'of nobody' });
  });
});

describe('a resume', () => {
  test('gives back what the stop took, and nothing that was not there', async () => {
    const before = await states();
    await choose('stop', '2026-11-21T12:01:00.000Z');
    await choose('stop', '2026-11-21T12:02:00.000Z');
    await choose('resume', '2026-11-21T12:03:00.000Z');
    await choose('resume', '2026-11-21T12:03:00.000Z');
    expect(await states()).toEqual(before);
  });

  test('grants nothing to who had agreed to nothing', async () => {
    const address = '+46701740699';
    await world.accept({ type: 'member.enrolled', memberId: 'bo', data: { givenName: 'Bo', phone: address } });
    await choose('stop', '2026-11-21T12:01:00.000Z', { address });
    await choose('resume', '2026-11-21T12:03:00.000Z', { address });
    const row = await world.saidAt(address, 'bo');
    expect(row?.states).toEqual({});
    expect(row?.withdrawn).toEqual([]);
  });

  test('does not undo a STOP that was said', async () => {
    await world.reply('STOP', { at: '2026-11-21T12:02:00.000Z' });
    await choose('stop', '2026-11-21T12:01:00.000Z');
    await choose('resume', '2026-11-21T12:03:00.000Z');
    expect((await world.saidAt(PHONE, 'alma'))?.stoppedAt).toBe('2026-11-21T12:02:00.000Z');
    expect(Object.values(await states())).not.toContain('granted');
  });

  test.each([
    ['stop', 'resume'],
    ['resume', 'stop'],
  ] as const)('counts by when it was chosen: %s arrives before %s', async (first, second) => {
    const times = { stop: '2026-11-21T12:01:00.000Z', resume: '2026-11-21T12:03:00.000Z' };
    await choose(first, times[first]);
    await choose(second, times[second]);
    expect((await states())['whatsapp:offers']).toBe('granted');
  });

  test('that was chosen before the stop gives nothing back', async () => {
    await choose('stop', '2026-11-21T12:03:00.000Z');
    await choose('resume', '2026-11-21T12:01:00.000Z');
    expect((await states())['whatsapp:offers']).toBe('withdrawn');
  });
});

/** A message that a run waits for, before it is sent. */
const aMessageDue = async (): Promise<SendCommand> => {
  await world.accept({ type: 'reward.unlocked', data: { rewardId: 'coffee' } });
  while (world.outbox.length === 0 && (await world.step()));
  const command = world.outbox.shift();
  if (command === undefined) throw new Error('nothing is due');
  return command;
};

test('who was opted out at the provider hears the same by no other channel, also when the queue delivers twice', async () => {
  const command = await aMessageDue();
  world.answerWith(() => ({ kind: 'opted-out', code: 'DESTINATION_PHONE_NUMBER_OPTED_OUT' }));
  await sendMessage(world.deps, command, 'token');
  await sendMessage(world.deps, command, 'token');
  expect(world.woken).toEqual([
    { token: 'token', kind: 'stopped' },
    { token: 'token', kind: 'stopped' },
  ]);
});

test('a receipt that tells of a stop ends the run instead of trying the next channel', async () => {
  const command = await aMessageDue();
  await sendMessage(world.deps, command, 'token');
  const { memberId, messageId } = command;
  const receipt = { providerId: 'w', memberId, messageId, state: 'failed', at: NOON, code: '131050' } as const;
  await receiveReceipt(world.deps, { ...receipt, reaction: 'suppress' });
  expect(world.woken).toEqual([{ token: 'token', kind: 'stopped' }]);
  expect(await explainMember(world.deps, 'alma')).toMatchObject({
    messages: expect.arrayContaining([
      expect.objectContaining({
        messageId,
        sentence: expect.stringContaining('131050: they had stopped it with the provider'),
      }),
    ]),
  });
});
