import { beforeEach, describe, expect, test } from '@jest/globals';
import { askedChannel } from '#loyalty/reward-effect.ts';
import type { MemberRow } from '#members/member-row.ts';
import { sealedTap } from '#messages/tap.ts';
import { PhoneNumber } from '#providers/phone-number.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
  await world.accept({ type: 'member.enrolled', data: { givenName: 'Alma', phone: PHONE } });
  await world.consented();
  await world.drain();
  world.sent.length = 0;
});

const say = async (text: string, rest = {}): Promise<string[]> => {
  world.sent.length = 0;
  await world.reply(text, rest);
  await world.drain();
  return world.texts();
};

test('BALANCE tells the points as they are now', async () => {
  await world.accept({ type: 'points.earned', data: { points: 120 } });
  expect(await say('balance')).toEqual([expect.stringContaining('You have 120 points')]);
});

test('HELP is answered, also after STOP and for numbers we do not know', async () => {
  await say('STOP');
  expect(await say('help')).toEqual([expect.stringContaining('hello@norrsken.example')]);
  expect(await say('HELP', { from: '+12125550142' })).toHaveLength(1);
});

describe('STOP', () => {
  test('is confirmed once however often it is said, and everything else stays silent', async () => {
    expect(await say('STOP')).toEqual([expect.stringContaining('unsubscribed')]);
    expect(await say('stop')).toEqual([]);
    expect(await say('BALANCE')).toEqual([]);
    await world.accept({ type: 'reward.unlocked', data: { rewardId: 'coffee' } });
    await world.drain();
    expect(world.sent).toEqual([]);
  });

  test('from a number we do not know holds for whoever is enrolled with it later', async () => {
    await say('STOP', { from: '+12125550142' });
    world.sent.length = 0;
    await world.accept({ type: 'member.enrolled', memberId: 'marcus', data: { phone: '+12125550142' } });
    await world.drain();
    expect(world.sent).toEqual([]);
  });

  test('stops what runs, and START opens again with one confirmation each time', async () => {
    await world.accept({ type: 'points.earned', data: { points: 460 } });
    await world.drain();
    const running = world.started.at(-1)?.runId;
    expect(await say('STOP')).toHaveLength(1);
    expect(world.stopped).toContain(running);
    world.at('2026-11-21T12:01:00.000Z');
    expect(await say('START')).toEqual([expect.stringContaining('again')]);
    world.at('2026-11-21T12:02:00.000Z');
    expect(await say('STOP')).toHaveLength(1);
  });

  test('delivered again after a START neither stops nor says so', async () => {
    await say('STOP', { id: 'first' });
    world.at('2026-11-21T12:01:00.000Z');
    await say('START');
    await world.accept({ type: 'points.earned', data: { points: 460 } });
    await world.drain();
    const [stopped, told] = [world.stopped.length, world.facts.length];
    expect(await say('STOP', { id: 'first' })).toEqual([]);
    expect([world.stopped.length, world.facts.length]).toEqual([stopped, told]);
    expect((await world.deps.consents.get(world.deps.addressOf(PHONE)))?.stoppedAt).toBeUndefined();
  });

  test('holds against a START that was said before it and came later', async () => {
    const stoppedAt = () => world.deps.consents.get(world.deps.addressOf(PHONE)).then((row) => row?.stoppedAt);
    await say('STOP', { channel: 'whatsapp', at: '2026-11-21T12:02:00.000Z' });
    expect(await say('START', { channel: 'whatsapp', at: '2026-11-21T12:01:00.000Z' })).toEqual([]);
    expect(await stoppedAt()).toBe('2026-11-21T12:02:00.000Z');
    expect(await say('START', { channel: 'whatsapp', at: '2026-11-21T12:03:00.000Z' })).toHaveLength(1);
    expect(await stoppedAt()).toBeUndefined();
  });

  test('is undone by a START of the same second that came after it: WhatsApp tells whole seconds', async () => {
    await say('STOP', { at: '2026-11-21T12:02:00.700Z' });
    expect(await say('START', { channel: 'whatsapp', at: '2026-11-21T12:02:00.000Z' })).toHaveLength(1);
  });

  // What WhatsApp, carriers and the plan of the country call one line.
  test.each([
    ['+525512345678', '+5215512345678'],
    ['+5541988887777', '+554188887777'],
    ['+5491123456789', '+541123456789'],
    ['+2250707123456', '+22507123456'],
    ['+2290197123456', '+22997123456'],
  ])('to %s reaches its member when it comes from %s', async (enrolled, from) => {
    await world.accept({ type: 'member.enrolled', memberId: 'bo', data: { phone: enrolled } });
    await say('STOP', { from: PhoneNumber.parse(from.slice(1)) });
    expect((await world.deps.consents.get(world.deps.addressOf(enrolled)))?.stoppedAt).toBeDefined();
  });

  test('delivered twice confirms once', async () => {
    await world.reply('STOP', { id: 'same' });
    await world.reply('STOP', { id: 'same' });
    await world.drain();
    expect(world.texts()).toHaveLength(1);
  });
});

describe('REDEEM', () => {
  const requests = (): number => world.facts.filter(({ type }) => type === 'redemption.requested').length;

  test('asks the loyalty system once, however often it is said', async () => {
    await world.accept({ type: 'reward.unlocked', data: { rewardId: 'coffee', title: 'free coffee' } });
    await world.drain();
    expect(await say('REDEEM')).toEqual([expect.stringContaining('free coffee ready')]);
    expect(await say('redeem')).toEqual([expect.stringContaining('already on its way')]);
    expect(requests()).toBe(1);
  });

  test('said ten times at once asks once', async () => {
    await world.accept({ type: 'reward.unlocked', data: { rewardId: 'coffee' } });
    await world.drain();
    await Promise.all(Array.from({ length: 10 }, () => world.reply('REDEEM')));
    await world.drain();
    expect(requests()).toBe(1);
  });

  test('is confirmed when the loyalty system says so, and a later reward can be asked for again', async () => {
    await world.accept({ type: 'reward.unlocked', data: { rewardId: 'coffee' } });
    await world.drain();
    await say('REDEEM');
    world.sent.length = 0;
    world.at('2026-11-21T12:05:00.000Z');
    await world.accept({ type: 'reward.redeemed', data: { rewardId: 'coffee' } });
    await world.drain();
    expect(world.texts()).toEqual([expect.stringContaining('waiting at the counter')]);
    world.at('2026-11-21T12:06:00.000Z');
    await world.accept({ type: 'reward.unlocked', data: { rewardId: 'coffee' } });
    await world.drain();
    await say('REDEEM');
    expect(requests()).toBe(2);
  });

  test('keeps the channel it was asked by, which is first when it is confirmed', async () => {
    const redeemed = {
      type: 'reward.redeemed',
      source: 'api',
      id: 'r',
      time: '2026-11-21T12:05:00.000Z',
      memberId: 'alma',
    };
    const event = { ...redeemed, data: { rewardId: 'coffee' } };
    await world.accept({ type: 'reward.unlocked', data: { rewardId: 'coffee' } });
    await world.drain();
    const row = async () => (await world.deps.members.get('alma')) as MemberRow;
    expect(askedChannel(await row(), event)).toBeUndefined();
    await world.reply('REDEEM', { channel: 'rcs' });
    expect(askedChannel(await row(), event)).toBe('rcs');
    expect(askedChannel(await row(), { ...event, data: { rewardId: 'another' } })).toBeUndefined();
  });

  test('without a reward says so', async () => {
    expect(await say('REDEEM')).toEqual([expect.stringContaining('no reward')]);
  });
});

test('YES without an open question is not an opt-in', async () => {
  await world.reply('STOP');
  await world.reply('YES');
  await world.drain();
  expect((await world.deps.consents.get(world.deps.addressOf(PHONE)))?.stoppedAt).toBeDefined();
});

test('anything else gets one pointer to HELP a day and is in the message log', async () => {
  expect(await say('the weather is nice')).toEqual([expect.stringContaining('Reply HELP')]);
  world.at('2026-11-21T12:01:00.000Z');
  expect(await say('really?')).toEqual([]);
  world.at('2026-11-22T12:00:00.000Z');
  expect(await say('hm')).toHaveLength(1);
  const log = await world.deps.messages.list('alma');
  expect(log.filter(({ direction }) => direction === 'in').map(({ text }) => text)).toEqual([
    'the weather is nice',
    'really?',
    'hm',
  ]);
});

test('a tap means what its button said', async () => {
  await world.accept({ type: 'reward.unlocked', data: { rewardId: 'coffee', title: 'free coffee' } });
  await world.drain();
  const tap = (reply: string) => sealedTap(world.deps.addressOf, { reply, messageId: 'm1', memberId: 'alma' });
  expect(await say('See rewards', { channel: 'rcs', postback: tap('rewards') })).toEqual([
    expect.stringContaining('free coffee'),
  ]);
  expect(await say('Not now', { channel: 'rcs', postback: tap('not-now') })).toEqual([
    expect.stringContaining('All right'),
  ]);
});

describe('our own words sent back', () => {
  const understood = async (said: string): Promise<string | undefined> =>
    (await world.deps.messages.list('alma')).find(({ direction, text }) => direction === 'in' && text === said)
      ?.message;
  const stoppedAt = async (): Promise<string | undefined> =>
    (await world.deps.consents.get(world.deps.addressOf(PHONE)))?.stoppedAt;

  test('by a reaction unsubscribe nobody, are kept as one, and get no answer', async () => {
    const [help = ''] = await say('HELP');
    expect(help).toContain('STOP');
    for (const text of [`Liked “${help}”`, `Removed a like from “${help}”`, `👍 to “${help}”`]) {
      expect(await say(text)).toEqual([]);
      expect(await understood(text)).toBe('reaction');
    }
    expect(await stoppedAt()).toBeUndefined();
  });

  test('in a quote do not either, and a STOP beside it does', async () => {
    const [help = ''] = await say('HELP');
    expect(await say(help.toUpperCase())).toEqual([]);
    expect(await understood(help.toUpperCase())).toBe('quote');
    expect(await stoppedAt()).toBeUndefined();
    expect(await say(`${help}\n\nplease stop texting me`)).toEqual([expect.stringContaining('unsubscribed')]);
    expect(await stoppedAt()).toBeDefined();
  });

  test('to a number that is no member’s are known as well', async () => {
    const from = '+12125550142';
    const [help = ''] = await say('HELP', { from });
    expect(await say(help, { from })).toEqual([]);
    expect((await world.deps.consents.get(world.deps.addressOf(from)))?.stoppedAt).toBeUndefined();
  });
});

test('an answering machine is not answered, so that two of them do not talk all night', async () => {
  expect(await say("Thanks for contacting Joe's Garage! We're closed. Reply STOP to unsubscribe.")).toEqual([]);
  expect((await world.deps.consents.get(world.deps.addressOf(PHONE)))?.stoppedAt).toBeUndefined();
});
