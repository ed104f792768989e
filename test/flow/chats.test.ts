import { beforeEach, expect, test } from '@jest/globals';
import { explainMember } from '#console/explain-member.ts';
import { MessageFile } from '#programme/grammar/message.ts';
import { withJourney } from '../support/engine.ts';
import { smallProgramme } from '../support/programme.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const ID = 'messenger:1254477777772919';
const chat = MessageFile.parse({
  ...{ message: 'chat', about: 'A coffee.', class: 'transactional' },
  viber: { text: 'A coffee is on us.' },
  messenger: { text: 'A coffee is on us.', replies: [{ text: 'Take it', reply: 'rewards' }] },
  sms: { text: 'A coffee is on us. STOP to end' },
});

let world: World;
const agree = async (address: string, channel: string): Promise<void> => {
  const { consents, addressOf, now } = world.deps;
  const row = await consents.get(addressOf(address));
  const pairs = [`${channel}:rewards`] as never;
  const evidence = { id: channel, at: now().toISOString(), memberId: 'alma', change: 'granted', pairs } as const;
  await consents.change(addressOf(address), { ...evidence, how: 'api', channel }, row?.seq ?? 0);
};
const begin = async (via: readonly string[]): Promise<void> => {
  const journey = { trigger: { event: 'reward.unlocked' }, steps: [{ send: 'chat', via }] };
  const { messages } = smallProgramme();
  world = await createWorld({ programme: withJourney(journey, { messages: { ...messages, chat } }) });
  const data = { givenName: 'Alma', phone: PHONE, messenger: '1254477777772919' };
  await world.accept({ type: 'member.enrolled', data });
  await world.consented();
  await agree(ID, 'messenger');
  await agree(PHONE, 'viber');
  await world.drain();
  world.sent.length = 0;
};
beforeEach(() => begin(['messenger', 'viber', 'sms']));

const unlock = async (): Promise<readonly string[]> => {
  world.sent.length = 0;
  await world.accept({ type: 'reward.unlocked', data: { rewardId: 'coffee' } });
  await world.drain();
  return world.sent
    .filter(({ content }) => 'text' in content && content.text.includes('coffee'))
    .map(({ channel }) => channel);
};
const write = async (channel: 'viber' | 'messenger', text: string): Promise<void> => {
  await world.reply(text, { channel, from: channel === 'messenger' ? ID : PHONE });
  await world.drain();
};
const stopped = async (address: string): Promise<boolean> =>
  (await world.deps.consents.get(world.deps.addressOf(address)))?.stoppedAt !== undefined;

test('who never wrote by Messenger is not written to there: the next channel is tried at once, and explain says why', async () => {
  expect(await unlock()).toEqual(['viber']);
  const { messages } = await world.deps.messages.page('alma');
  expect(messages.find(({ channel, state }) => channel === 'messenger' && state === 'refused')?.verdict).toMatchObject({
    ...{ allow: false, rule: 'window', looked: { channel: 'messenger', hours: 24 } },
  });
});

test('who wrote within a day is answered there with quick replies, by their id', async () => {
  await write('messenger', 'HELP');
  expect(world.sent).toEqual([expect.objectContaining({ channel: 'messenger', to: ID })]);
  expect(await unlock()).toEqual(['messenger']);
  expect(world.sent.at(-1)).toMatchObject({ to: ID, content: { kind: 'chat', buttons: [{ text: 'Take it' }] } });
});

test('a STOP by Messenger ends it there and at the phone, and by Viber at the phone and there', async () => {
  await write('messenger', 'STOP');
  expect([await stopped(ID), await stopped(PHONE)]).toEqual([true, true]);
  expect(world.sent).toEqual([expect.objectContaining({ channel: 'messenger', to: ID })]);
  await begin(['viber']);
  await write('viber', 'STOP');
  expect([await stopped(ID), await stopped(PHONE)]).toEqual([true, true]);
  expect(world.sent).toEqual([expect.objectContaining({ channel: 'viber', to: PHONE })]);
  expect(await unlock()).toEqual([]);
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
