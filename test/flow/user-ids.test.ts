import { beforeEach, describe, expect, test } from '@jest/globals';
import { receiveMove } from '#inbound/receive-move.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const ID = 'whatsapp:US.13491208655302741918';
const NEW_ID = 'whatsapp:US.20000000000000000000';

let world: World;
beforeEach(async () => {
  world = await createWorld();
  await world.accept({ type: 'member.enrolled', data: { givenName: 'Alma', phone: PHONE } });
  await world.consented();
  await world.drain();
  world.sent.length = 0;
});

const write = async (text: string, rest: { readonly from?: string; readonly alias?: string } = {}): Promise<void> => {
  await world.reply(text, { channel: 'whatsapp', from: ID, ...rest });
  await world.drain();
};
const stoppedAt = async (address: string): Promise<string | undefined> =>
  (await world.deps.consents.get(world.deps.addressOf(address)))?.stoppedAt;

describe('somebody who shows no number', () => {
  test('stops by their id, hears it there, and is not taken for anybody', async () => {
    await write('STOP');
    expect(await stoppedAt(ID)).toBe('2026-11-21T12:00:00.000Z');
    expect(await stoppedAt(PHONE)).toBeUndefined();
    expect(world.sent).toEqual([expect.objectContaining({ channel: 'whatsapp', to: ID })]);
    expect(world.sent[0]?.content).toMatchObject({ text: expect.stringContaining('unsubscribed') as unknown });
    expect([...world.listed.keys()]).not.toContain(PHONE);
  });

  test('gets an answer to HELP', async () => {
    await write('HELP');
    expect(world.sent).toEqual([expect.objectContaining({ to: ID })]);
  });

  test('who once showed it stops both, and nothing more goes to the phone', async () => {
    await write('HELP', { from: PHONE, alias: ID });
    await write('STOP');
    expect(await stoppedAt(PHONE)).toBe('2026-11-21T12:00:00.000Z');
    expect(await stoppedAt(ID)).toBe('2026-11-21T12:00:00.000Z');
    world.sent.length = 0;
    await world.accept({ type: 'reward.unlocked', data: { rewardId: 'coffee' } });
    await world.drain();
    expect(world.sent).toEqual([]);
  });

  test('who showed it before they were a member is known by it after', async () => {
    const phone = '+46701740688';
    await write('HELP', { from: phone, alias: ID });
    await world.accept({ type: 'member.enrolled', memberId: 'bo', data: { givenName: 'Bo', phone } });
    await write('STOP');
    expect(await stoppedAt(phone)).toBe('2026-11-21T12:00:00.000Z');
    expect(await stoppedAt(PHONE)).toBeUndefined();
  });

  test('a STOP with number and id stops both', async () => {
    await write('STOP', { from: PHONE, alias: ID });
    expect([await stoppedAt(PHONE), await stoppedAt(ID)]).toEqual(Array(2).fill('2026-11-21T12:00:00.000Z'));
  });
});

describe('a new id or number', () => {
  const move = (from: string, to: string): Promise<void> =>
    receiveMove(world.deps, { channel: 'whatsapp', from, to, at: '2026-11-21T12:10:00.000Z' });

  test('takes the stop along, once', async () => {
    await write('STOP');
    await move(ID, NEW_ID);
    await move(ID, NEW_ID);
    expect(await stoppedAt(NEW_ID)).toBe('2026-11-21T12:10:00.000Z');
    expect(await world.deps.consents.evidence(world.deps.addressOf(NEW_ID))).toHaveLength(1);
  });

  test('takes no yes along, and makes no two people one', async () => {
    const other = '+46701740611';
    await world.accept({ type: 'member.enrolled', memberId: 'bo', data: { givenName: 'Bo', phone: other } });
    await move(PHONE, other);
    expect((await world.saidAt(other, 'alma'))?.states ?? {}).toEqual({});
    expect((await world.deps.members.findByPhone(other)).map(({ memberId }) => memberId)).toEqual(['bo']);
  });
});
