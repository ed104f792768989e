import { beforeEach, describe, expect, test } from '@jest/globals';
import { explainMember } from '#console/explain-member.ts';
import { receiveChoice } from '#inbound/receive-choice.ts';
import { receiveMove } from '#inbound/receive-move.ts';
import type { Reply } from '#inbound/shapes.ts';
import { withJourney } from '../support/engine.ts';
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

const write = async (text: string, rest: Partial<Pick<Reply, 'id' | 'from' | 'alias' | 'at'>> = {}): Promise<void> => {
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

describe('who writes with number and id', () => {
  const both = { from: PHONE, alias: ID };
  const said = async (address: string) =>
    (await world.deps.consents.evidence(world.deps.addressOf(address))).map(({ change, pairs }) => [change, pairs]);

  test('opens both by a START, and hears the answers to what they write next', async () => {
    await write('STOP', both);
    await write('START', { ...both, at: '2026-11-21T12:05:00.000Z' });
    expect([await stoppedAt(PHONE), await stoppedAt(ID)]).toEqual([undefined, undefined]);
    expect((await world.saidAt(PHONE, 'alma'))?.states['whatsapp:offers']).toBe('granted');
    expect((await world.saidAt(ID, 'alma'))?.states ?? {}).toEqual({});
  });

  test('opens no stop that was said after their START, at neither', async () => {
    await write('STOP', { ...both, at: '2026-11-21T12:05:00.000Z' });
    await write('START', { ...both, at: '2026-11-21T12:01:00.000Z' });
    expect([await stoppedAt(PHONE), await stoppedAt(ID)]).toEqual(Array(2).fill('2026-11-21T12:05:00.000Z'));
  });

  test('stays open at the id when a STOP of before their START comes after it', async () => {
    await write('START', { ...both, at: '2026-11-21T12:05:00.000Z' });
    await write('STOP', { ...both, at: '2026-11-21T12:01:00.000Z' });
    expect([await stoppedAt(PHONE), await stoppedAt(ID)]).toEqual([undefined, undefined]);
  });

  const question = async (): Promise<void> => {
    const wanted = { topics: ['offers'], channels: ['whatsapp'], wording: 'join' } as const;
    await world.deps.runs.ask({
      ...{ kind: 'consent', memberId: 'alma', runId: 'run', journey: 'welcome', token: 'token', ...wanted },
      ...{ askedAt: '2026-11-21T12:00:00.000Z', until: '2026-11-23T12:00:00.000Z' },
    });
  };

  test('agrees by a YES, and what was withdrawn at the id is open again', async () => {
    await receiveChoice(world.deps, {
      ...{ channel: 'whatsapp', address: ID, at: '2026-11-21T11:00:00.000Z', says: 'stop' },
    });
    await question();
    await write('YES', both);
    const pairs = ['whatsapp:offers'];
    expect((await said(PHONE)).at(-1)).toEqual(['granted', pairs]);
    expect((await said(ID)).at(-1)).toEqual(['granted', pairs]);
    expect((await world.deps.consents.get(world.deps.addressOf(ID)))?.withdrawn).not.toContain('whatsapp:offers');
  });

  const choose = (says: 'stop' | 'resume', at: string): Promise<void> =>
    receiveChoice(world.deps, { channel: 'whatsapp', address: PHONE, alias: ID, at, says });
  const withdrawnAt = async (address: string): Promise<readonly string[]> =>
    (await world.deps.consents.get(world.deps.addressOf(address)))?.withdrawn ?? [];

  test('chooses in WhatsApp for both, and takes both up again', async () => {
    await choose('stop', '2026-11-21T12:01:00.000Z');
    expect(await withdrawnAt(PHONE)).toContain('whatsapp:offers');
    expect(await withdrawnAt(ID)).toContain('whatsapp:offers');
    await choose('resume', '2026-11-21T12:05:00.000Z');
    expect(await withdrawnAt(PHONE)).not.toContain('whatsapp:offers');
    expect(await withdrawnAt(ID)).not.toContain('whatsapp:offers');
    expect((await world.saidAt(PHONE, 'alma'))?.states['whatsapp:offers']).toBe('granted');
    expect((await world.saidAt(ID, 'alma'))?.states['whatsapp:offers']).not.toBe('granted');
  });

  test('ends no STOP by a YES', async () => {
    await write('STOP');
    await question();
    await write('YES', both);
    expect(await stoppedAt(ID)).toBe('2026-11-21T12:00:00.000Z');
    expect((await world.saidAt(PHONE, 'alma'))?.states['whatsapp:offers']).toBe('granted');
  });
});

describe('a member without a number', () => {
  const journey = {
    trigger: { event: 'reward.unlocked' },
    steps: [{ send: 'tier-upgraded', via: ['rcs', 'whatsapp', 'sms', 'email'] }],
  };

  test('is planned no hop that needs one: the others are tried at once, and explain says why', async () => {
    world = await createWorld({ programme: withJourney(journey) });
    await world.accept({ type: 'member.enrolled', memberId: 'bo', data: { email: 'bo@example.com' } });
    await world.accept({ type: 'reward.unlocked', memberId: 'bo', data: { rewardId: 'coffee' } });
    await world.drain();
    const run = (await world.deps.runs.list('bo')).find(({ journey: name }) => name === 'tried');
    expect(run?.next ?? { kind: 'done' }).toEqual({ kind: 'done' });
    const explained = await explainMember(world.deps, 'bo', { message: 'tier-upgraded' });
    expect(explained?.messages.map(({ channel, state, rule, sentence }) => [channel, state, rule, sentence])).toEqual(
      expect.arrayContaining(
        ['rcs', 'whatsapp', 'sms'].map((channel) => [
          channel,
          'refused',
          'no-address',
          'Not sent: the member has no phone number',
        ]),
      ),
    );
    expect(explained?.messages.find(({ channel }) => channel === 'email')?.rule).toBe('no-consent');
  });

  test('who gives one meanwhile is not written to twice', async () => {
    world = await createWorld({ programme: withJourney(journey) });
    await world.accept({ type: 'member.enrolled', memberId: 'bo', data: { email: 'bo@example.com' } });
    await world.drain();
    await world.accept({ type: 'reward.unlocked', memberId: 'bo', data: { rewardId: 'coffee' } });
    await world.step();
    await world.accept({ type: 'member.updated', memberId: 'bo', data: { phone: PHONE } });
    await world.drain();
    const { messages = [] } = (await explainMember(world.deps, 'bo', { message: 'tier-upgraded' })) ?? {};
    expect(messages.filter(({ channel }) => channel !== 'email').map(({ rule }) => rule)).toEqual(
      Array(3).fill('no-address'),
    );
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

  const other = '+46701740611';
  const at = (minute: number): string => `2026-11-21T12:${String(minute).padStart(2, '0')}:00.000Z`;
  const stop = (from: string, said: string): Promise<void> => write('STOP', { id: `stop-${said}`, from, at: said });

  test.each([
    ['id', ID, NEW_ID],
    ['number', PHONE, other],
  ])('of who stopped before it is stopped by a STOP at the old %s that comes after it', async (_, from, to) => {
    await move(from, to);
    await stop(from, at(9));
    await stop(from, at(9));
    expect(await stoppedAt(to)).toBe(at(9));
    const entries = await world.deps.consents.evidence(world.deps.addressOf(to));
    expect(entries).toMatchObject([{ change: 'stopped', at: at(9), source: 'moved', words: 'STOP' }]);
  });

  test('is stopped by what WhatsApp says late of the old one', async () => {
    await move(ID, NEW_ID);
    await receiveChoice(world.deps, { channel: 'whatsapp', address: ID, at: at(9), says: 'stop' });
    const row = await world.deps.consents.get(world.deps.addressOf(NEW_ID));
    expect(row?.withdrawn).toContain('whatsapp:offers');
  });

  const third = 'whatsapp:US.30000000000000000000';
  const moves = [
    [ID, NEW_ID],
    [NEW_ID, third],
  ] as const;
  test.each([
    ['in order', moves],
    ['the other way round', moves.toReversed()],
  ])('is followed over several moves, that came %s, and not in circles', async (_, came) => {
    for (const [from, to] of came) await move(from, to);
    await move(third, ID);
    await stop(ID, at(9));
    expect(await Promise.all([ID, NEW_ID, third].map(stoppedAt))).toEqual(Array(3).fill(at(9)));
  });

  test('stays open where START was said there after that STOP', async () => {
    await move(PHONE, other);
    await write('START', { from: other, at: at(20) });
    await stop(PHONE, at(9));
    expect([await stoppedAt(PHONE), await stoppedAt(other)]).toEqual([at(9), undefined]);
  });

  test('is not stopped by the next owner of the old number, which nobody can be for 45 days', async () => {
    await move(PHONE, other);
    world.at('2027-01-05T12:11:00.000Z');
    await stop(PHONE, '2027-01-05T12:11:00.000Z');
    expect(await stoppedAt(other)).toBeUndefined();
    await stop(PHONE, '2027-01-05T12:09:00.000Z');
    expect(await stoppedAt(other)).toBe('2027-01-05T12:09:00.000Z');
  });

  test('is stopped whichever comes first, also at the same time', async () => {
    await Promise.all([move(ID, NEW_ID), stop(ID, at(9))]);
    expect(await stoppedAt(NEW_ID)).toBeDefined();
  });
});
