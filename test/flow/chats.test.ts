import { beforeEach, expect, test } from '@jest/globals';
import { closedVerdict } from '#channels/in-session.ts';
import { because } from '#console/because.ts';
import { explainMember } from '#console/explain-member.ts';
import { windowOf } from '#conversations/window.ts';
import { Journey } from '#programme/grammar/journey.ts';
import { MessageFile } from '#programme/grammar/message.ts';
import { smallProgramme } from '../support/programme.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const ID = 'messenger:1254477777772919';
let world: World;
const agree = async (address: string, channel: string): Promise<void> => {
  const { consents, addressOf, now } = world.deps;
  const row = await consents.get(addressOf(address));
  const pairs = [`${channel}:rewards`] as never;
  const evidence = { id: channel, at: now().toISOString(), memberId: 'alma', change: 'granted', pairs } as const;
  await consents.change(addressOf(address), { ...evidence, how: 'api', channel }, row?.seq ?? 0);
};
const chat = MessageFile.parse({
  ...{ message: 'chat', about: 'A coffee.', class: 'transactional' },
  viber: { text: 'A coffee is on us.' },
  messenger: { text: 'A coffee is on us.', replies: [{ text: 'Take it', reply: 'rewards' }] },
});
const tried = (via: string) => ({
  ...{ journey: `by-${via}`, about: 'A test', topic: 'rewards' },
  ...{ trigger: { event: 'reward.unlocked' }, steps: [{ send: 'chat', via: [via] }] },
});

const begin = async (...via: readonly string[]): Promise<void> => {
  const small = smallProgramme();
  const journeys = Object.fromEntries(via.map((one) => [`by-${one}`, Journey.parse(tried(one))]));
  const messages = { ...small.messages, chat };
  world = await createWorld({
    programme: { ...small, messages, journeys: { welcome: small.journeys['welcome'] as Journey, ...journeys } },
  });
  const data = { givenName: 'Alma', phone: PHONE, messenger: '1254477777772919' };
  await world.accept({ type: 'member.enrolled', data });
  await world.consented();
  await agree(ID, 'messenger');
  await agree(PHONE, 'viber');
  await world.drain();
  world.sent.length = 0;
};
beforeEach(() => begin());

/** What a reward that is unlocked sends; one hop each, so that nothing but the claim decides. */
const unlock = async () => {
  world.sent.length = 0;
  await world.accept({ type: 'reward.unlocked', data: { rewardId: 'coffee' } });
  await world.drain();
  return world.sent.map(({ channel }) => channel);
};

const write = async (channel: 'viber' | 'messenger', text: string): Promise<void> => {
  await world.reply(text, { channel, from: channel === 'messenger' ? ID : PHONE });
  await world.drain();
};
const stopped = async (address: string): Promise<boolean> =>
  (await world.deps.consents.get(world.deps.addressOf(address)))?.stoppedAt !== undefined;

test('who never wrote by Messenger is not written to there, and explain says why; Viber takes a message at any time', async () => {
  await begin('messenger', 'viber');
  expect(await unlock()).toEqual(['viber']);
  const { messages } = await world.deps.messages.page('alma');
  expect(messages.find(({ channel, state }) => channel === 'messenger' && state === 'refused')?.verdict).toMatchObject({
    ...{ allow: false, rule: 'window', looked: { channel: 'messenger', hours: 24 } },
  });
});

test('who wrote within a day is sent what a journey says, with quick replies, by their id', async () => {
  await begin('messenger');
  await write('messenger', 'HELP');
  expect(await unlock()).toEqual(['messenger']);
  expect(world.sent.at(-1)).toMatchObject({ to: ID, content: { kind: 'chat', buttons: [{ text: 'Take it' }] } });
});

test('who writes by Messenger hears the answer there, by their id', async () => {
  await write('messenger', 'HELP');
  expect(world.sent).toEqual([expect.objectContaining({ channel: 'messenger', to: ID })]);
});

test('a STOP by Messenger ends it there and at the phone, and by Viber at the phone and there', async () => {
  await write('messenger', 'STOP');
  expect([await stopped(ID), await stopped(PHONE)]).toEqual([true, true]);
  expect(world.sent).toEqual([expect.objectContaining({ channel: 'messenger', to: ID })]);
  await begin();
  await write('viber', 'STOP');
  expect([await stopped(ID), await stopped(PHONE)]).toEqual([true, true]);
  expect(world.sent).toEqual([expect.objectContaining({ channel: 'viber', to: PHONE })]);
});

test('a stranger on Messenger stops by their id and hears it, and is not taken for anybody', async () => {
  const other = 'messenger:447700900001';
  await world.reply('STOP', { channel: 'messenger', from: other });
  await world.drain();
  expect([await stopped(other), await stopped(ID), await stopped(PHONE)]).toEqual([true, false, false]);
  expect(world.sent).toEqual([expect.objectContaining({ channel: 'messenger', to: other })]);
});

test('their id is shown to nobody: the register is an address like any other', async () => {
  const row = await world.deps.members.get('alma');
  expect(row?.registers['messenger']?.value).toBe(ID);
  expect(JSON.stringify(await explainMember(world.deps, 'alma'))).not.toContain('1254477777772919');
});

test('Messenger takes a message until 24 hours after what they wrote, and nothing when they never did: the verdict says so', () => {
  const heardAt = '2026-11-21T12:00:00.000Z';
  const open = (now: string): boolean => windowOf('messenger', heardAt, new Date(now)).canReply;
  expect([open('2026-11-22T11:59:59.999Z'), open('2026-11-22T12:00:00.000Z')]).toEqual([true, false]);
  expect(windowOf('messenger', undefined, new Date(heardAt)).canReply).toBe(false);
  const closed = closedVerdict('messenger', false, new Date(heardAt));
  expect(closed).toEqual({ allow: false, rule: 'window', at: heardAt, looked: { channel: 'messenger', hours: 24 } });
  expect(closed && because(closed, 'Europe/Stockholm')).toMatch(/^Messenger takes a message within 24 hours/);
  expect(closedVerdict('messenger', true, new Date(heardAt))).toBeUndefined();
  expect(closedVerdict('whatsapp', false, new Date(heardAt))).toBeUndefined();
});
