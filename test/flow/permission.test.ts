import { beforeEach, describe, expect, test } from '@jest/globals';
import { sendMessage } from '#channels/send.ts';
import { receiveOptOut } from '#inbound/receive-opt-out.ts';
import { effectOf } from '#events/effect.ts';
import { scanDue } from '#journeys/due/scan.ts';
import type { Programme } from '#programme/programme.ts';
import { explainMember } from '#console/explain-member.ts';
import { useDeps } from '#runtime/deps.ts';
import { call } from '../support/call.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
  await world.accept({
    type: 'member.enrolled',
    data: { givenName: 'Alma', phone: PHONE, email: 'Alma@norrsken.example' },
  });
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
let rewards = 0;
const unlock = async (): Promise<number> => {
  world.sent.length = 0;
  await world.accept({ type: 'reward.unlocked', data: { rewardId: `coffee-${(rewards += 1)}` } });
  await world.drain();
  return world.sent.length;
};
const newest = async () => (await explainMember(world.deps, 'alma'))?.messages[0];
const consent = (address = PHONE, memberId = 'alma') => world.saidAt(address, memberId);
const choose = async (data: Readonly<Record<string, unknown>>): Promise<void> => {
  const event = {
    id: `p${(rewards += 1)}`,
    type: 'preferences.changed',
    source: 'regulars',
    time: world.deps.now().toISOString(),
    memberId: 'alma',
    data,
  };
  await world.deps.members.commit(event, effectOf(event, world.programme));
};
/** The example programme with other settings, live. */
const publish = async (settings: Partial<Programme['settings']>): Promise<void> => {
  const programme = {
    ...world.programme,
    version: `v${(rewards += 1)}`,
    settings: { ...world.programme.settings, ...settings },
  };
  await world.deps.programmes.publish(programme, world.deps.now().toISOString());
};
const CLARIFYING = 'cancel my order';

describe('what the member chose binds above all', () => {
  test('PAUSE keeps marketing away for 30 days and says so, with a link to choose otherwise', async () => {
    expect(await say('PAUSE')).toEqual([expect.stringMatching(/30 days.*https:\/\/go\.example\/l\/[A-Za-z0-9]{16}$/)]);
    expect(await unlock()).toBe(0);
    expect(await newest()).toMatchObject({
      rule: 'paused',
      state: 'refused',
      nextEligible: '2026-12-21T12:00:00.000Z',
    });
    world.at('2026-12-21T12:00:00.000Z');
    expect(await unlock()).toBe(1);
  });

  test('a pause leaves transactional messages alone', async () => {
    await say('PAUSE');
    await world.accept({ type: 'reward.redeemed', data: { rewardId: 'coffee' } });
    await world.drain();
    expect(world.texts().some((text) => text.includes('waiting at the counter'))).toBe(true);
  });

  test('at most weekly is one message in any seven days, below every cap', async () => {
    await choose({ frequency: 'weekly' });
    expect(await unlock()).toBe(1);
    world.at('2026-11-28T11:59:00.000Z');
    expect(await unlock()).toBe(0);
    expect(await newest()).toMatchObject({
      rule: 'frequency',
      sentence: 'Not sent: the member chose at most one message a week',
    });
    world.at('2026-11-28T12:00:00.000Z');
    expect(await unlock()).toBe(1);
  });

  test('only rewards I would lose lets reminders through and nothing else', async () => {
    await choose({ frequency: 'losing' });
    expect(await unlock()).toBe(0);
    expect(await newest()).toMatchObject({ rule: 'frequency' });
    await world.accept({ type: 'points.earned', data: { points: 100, expiresAt: '2026-12-21' } });
    await world.drain();
    await scanDue(world.deps, 1);
    await world.drain();
    expect(world.texts()).toEqual([expect.stringContaining('100')]);
  });

  test('a choice made while a message is on its way to its claim holds for it', async () => {
    await world.accept({ type: 'reward.unlocked', data: { rewardId: 'late' } });
    const { messages } = world.deps;
    const claim = messages.claim.bind(messages);
    let first = true;
    Object.assign(messages, {
      claim: async (...given: Parameters<typeof claim>) => {
        if (first) await choose({ frequency: 'losing' });
        first = false;
        return claim(...given);
      },
    });
    await world.drain();
    expect(world.sent).toEqual([]);
  });
});

describe('a complaint', () => {
  const complain = (id = 'feedback-1') =>
    receiveOptOut(world.deps, {
      id,
      channel: 'email',
      address: 'alma@norrsken.example',
      at: '2026-11-21T12:00:00.000Z',
      reason: 'complaint',
      memberId: 'alma',
    });

  test('stops mail for good and all marketing for the cool-down, once for the same notice', async () => {
    await complain();
    await complain();
    expect((await consent('alma@norrsken.example'))?.stoppedAt).toBe('2026-11-21T12:00:00.000Z');
    expect((await world.deps.members.get('alma'))?.counters['complaints']).toBe(1);
    expect(await unlock()).toBe(0);
    expect(await newest()).toMatchObject({ rule: 'cool-down', nextEligible: '2026-12-21T12:00:00.000Z' });
    world.at('2026-12-21T12:00:00.000Z');
    expect(await unlock()).toBe(1);
  });
});

describe('what could be a stop', () => {
  test('gets one question, which sells nothing, and marketing waits for the answer', async () => {
    expect(await say(CLARIFYING)).toEqual([expect.stringMatching(/STOP.*KEEP/)]);
    expect(await say(CLARIFYING)).toEqual([]);
    expect(await unlock()).toBe(0);
    expect(await newest()).toMatchObject({
      rule: 'clarifying',
      sentence: 'Not sent: the member may have asked to stop; we asked and wait for the answer',
    });
  });

  test.each(['KEEP', 'no', 'Behåll'])('%s keeps everything as it is', async (answer) => {
    await say(CLARIFYING);
    expect(await say(answer)).toEqual([expect.stringContaining('nothing changes')]);
    expect(await unlock()).toBe(1);
  });

  test.each(['STOP', 'yes'])('%s stops', async (answer) => {
    await say(CLARIFYING);
    expect(await say(answer)).toEqual([expect.stringContaining('unsubscribed')]);
    expect((await consent())?.stoppedAt).toBeDefined();
  });

  test('silence for 24 hours withdraws the topic of the last message, and says nothing', async () => {
    expect(await unlock()).toBe(1);
    await say(CLARIFYING);
    world.at('2026-11-22T11:59:00.000Z');
    await scanDue(world.deps, 1);
    expect((await consent())?.states['sms:rewards']).toBe('granted');
    world.at('2026-11-22T12:00:00.000Z');
    world.sent.length = 0;
    await scanDue(world.deps, 1);
    await world.drain();
    expect(world.sent).toEqual([]);
    expect((await consent())?.states).toMatchObject({
      'sms:rewards': 'withdrawn',
      'rcs:rewards': 'withdrawn',
      'sms:offers': 'granted',
    });
    const evidence = await world.deps.consents.evidence(world.deps.addressOf(PHONE));
    expect(evidence.at(-1)).toMatchObject({ change: 'withdrawn', how: 'silence' });
    expect(await unlock()).toBe(0);
  });

  test('an answer in time makes the silence no stop', async () => {
    await unlock();
    await say(CLARIFYING);
    await say('KEEP');
    world.at('2026-11-22T13:00:00.000Z');
    await scanDue(world.deps, 1);
    expect((await consent())?.states['sms:rewards']).toBe('granted');
  });

  test('anger without a wish to stop goes to a person, and opts nobody out', async () => {
    expect(await say('this is bullshit')).toEqual([expect.stringContaining('person will read')]);
    expect(world.facts.map(({ type }) => type)).toContain('handover.requested');
    expect((await consent())?.stoppedAt).toBeUndefined();
  });
});

describe('the scope of a STOP', () => {
  test('everything is also about the mail of whoever has the number', async () => {
    await say('STOP');
    expect((await consent('alma@norrsken.example'))?.stoppedAt).toBeDefined();
  });

  test('a topic ends that topic on every channel, stops its journeys, and a second STOP ends the rest', async () => {
    await publish({ revocation: { scope: 'topic' } });
    await unlock();
    expect(await say('STOP', { id: 'one' })).toEqual([expect.stringContaining('no more of these')]);
    expect((await consent())?.states).toMatchObject({
      'sms:rewards': 'withdrawn',
      'whatsapp:rewards': 'withdrawn',
      'sms:offers': 'granted',
    });
    expect((await consent())?.stoppedAt).toBeUndefined();
    await say('STOP', { id: 'one' });
    expect((await consent())?.stoppedAt).toBeUndefined();
    world.at('2026-11-21T12:05:00.000Z');
    expect(await say('STOP')).toEqual([expect.stringContaining('unsubscribed')]);
    expect((await consent())?.stoppedAt).toBeDefined();
  });

  test('a channel ends that channel and no other', async () => {
    await publish({ revocation: { scope: 'channel' } });
    expect(await say('STOP')).toHaveLength(1);
    expect((await consent())?.states).toMatchObject({
      'sms:rewards': 'withdrawn',
      'sms:offers': 'withdrawn',
      'rcs:offers': 'granted',
    });
  });

  test('STOP ALL ends everything whatever the scope', async () => {
    await publish({ revocation: { scope: 'channel' } });
    expect(await say('STOP ALL')).toEqual([expect.stringContaining('unsubscribed')]);
    expect((await consent())?.stoppedAt).toBeDefined();
  });
});

describe('the provider’s own list', () => {
  test('gets a number once the one confirmation has left, and START takes it off before it is confirmed', async () => {
    const listedAtSend: boolean[] = [];
    world.answerWith(() => {
      listedAtSend.push(world.listed.has(PHONE));
      return { kind: 'sent', providerId: `p${listedAtSend.length}` };
    });
    await say('STOP');
    expect(world.listed.get(PHONE)).toBe('phone');
    world.at('2026-11-21T12:01:00.000Z');
    await say('START');
    expect(world.listed.has(PHONE)).toBe(false);
    expect(listedAtSend).toEqual([false, false]);
  });
});

describe('outside the hours', () => {
  test('a programme may let a message go instead of keeping it', async () => {
    await publish({ quietHours: { ...world.programme.settings.quietHours, outside: 'drop' } });
    world.at('2026-11-21T22:00:00.000Z');
    await unlock();
    expect(await newest()).toMatchObject({ state: 'refused', rule: 'quiet-hours' });
  });

  test('a message that would wait too long is dropped', async () => {
    await publish({ quietHours: { ...world.programme.settings.quietHours, expireAfter: '2h' } });
    world.at('2026-11-21T22:00:00.000Z');
    await unlock();
    expect(await newest()).toMatchObject({
      state: 'refused',
      rule: 'quiet-hours',
      nextEligible: '2026-11-22T08:00:00.000Z',
    });
    world.at('2026-11-22T06:30:00.000Z');
    await unlock();
    expect(await newest()).toMatchObject({ state: 'deferred', rule: 'quiet-hours' });
  });

  test('a double opt-in question goes at once, unless the programme holds it', async () => {
    const ask = async (memberId: string, phone: string): Promise<string> => {
      await world.accept({
        type: 'member.enrolled',
        memberId,
        data: { phone, country: 'SE', timeZone: 'Europe/Stockholm' },
      });
      await world.drain();
      for (const { next } of world.started.splice(0))
        if (next.kind === 'listen' && next.send !== null) await sendMessage(world.deps, next.send);
      return (await explainMember(world.deps, memberId))?.messages[0]?.rule ?? 'nothing';
    };
    world.at('2026-11-21T22:00:00.000Z');
    world.started.length = 0;
    expect(await ask('bo', '+46701740606')).toBe('allowed');
    await publish({ quietHours: { ...world.programme.settings.quietHours, questions: 'hold' } });
    expect(await ask('eva', '+46701740607')).toBe('quiet-hours');
  });

  test('a transactional topic is exempt unless the programme holds it', async () => {
    const redeemed = async (rewardId: string): Promise<number> => {
      world.sent.length = 0;
      await world.accept({ type: 'reward.redeemed', data: { rewardId } });
      await world.drain();
      return world.sent.length;
    };
    world.at('2026-11-21T22:00:00.000Z');
    expect(await redeemed('one')).toBe(1);
    const { topics } = world.programme.settings;
    const hold = Object.fromEntries(
      Object.entries(topics).map(([id, topic]) => [id, { ...topic, quietHours: 'hold' as const }]),
    );
    await publish({ topics: hold });
    expect(await redeemed('two')).toBe(0);
    expect((await explainMember(world.deps, 'alma'))?.messages.map(({ state, rule }) => `${state} ${rule}`)).toContain(
      'deferred quiet-hours',
    );
  });
});

test('spacing makes the second message wait instead of losing it', async () => {
  await publish({ spacing: '2h' });
  expect(await unlock()).toBe(1);
  world.at('2026-11-21T12:30:00.000Z');
  expect(await unlock()).toBe(0);
  expect(await newest()).toMatchObject({
    state: 'deferred',
    rule: 'spacing',
    nextEligible: '2026-11-21T14:00:00.000Z',
  });
  world.at('2026-11-21T14:00:00.000Z');
  await scanDue(world.deps, 1);
  await world.drain();
  expect(world.sent).toHaveLength(1);
});

describe('explain', () => {
  test('of a journey says what the rules would say now, channel by channel, and when', async () => {
    world.at('2026-11-21T22:00:00.000Z');
    const asked = await explainMember(world.deps, 'alma', { journey: 'almost-silver' });
    expect(asked?.now?.map(({ channel, sentence }) => [channel, sentence])).toEqual([
      ['rcs', 'Would not go now: almost-silver by RCS, because quiet hours in Stockholm until 09:00 on 2026-11-22'],
      ['whatsapp', expect.stringContaining('quiet hours')],
      ['sms', expect.stringContaining('quiet hours')],
    ]);
    world.at('2026-11-22T12:00:00.000Z');
    const later = await explainMember(world.deps, 'alma', { journey: 'almost-silver' });
    expect(later?.now?.map(({ rule }) => rule)).toEqual(['allowed', 'allowed', 'allowed']);
    await world.deps.programmes.turn('almost-silver', 'off');
    const off = await explainMember(world.deps, 'alma', { journey: 'almost-silver' });
    expect(off?.now?.[0]).toMatchObject({ rule: 'switched-off', sentence: expect.stringContaining('is switched off') });
    await world.deps.programmes.turn('almost-silver', 'on');
    await say('STOP');
    const stopped = await explainMember(world.deps, 'alma', { journey: 'almost-silver' });
    expect(stopped?.now?.map(({ rule }) => rule)).toEqual(['stopped', 'stopped', 'stopped']);
  });

  test('can be asked for one message by its file or its id, or for one journey', async () => {
    await unlock();
    await unlock();
    const all = (await explainMember(world.deps, 'alma', { message: 'reward-unlocked' }))?.messages ?? [];
    expect(all).toHaveLength(2);
    const [first] = all;
    const one = await explainMember(world.deps, 'alma', { message: first?.messageId });
    expect(one?.messages).toEqual([first]);
    const [of, other] = await Promise.all(
      ['reward-unlocked', 'almost-silver'].map((journey) => explainMember(world.deps, 'alma', { journey })),
    );
    expect([of?.messages.length, other?.messages.length]).toEqual([2, 0]);
  });

  test('answers what its address asks for', async () => {
    await unlock();
    useDeps(world.deps);
    const { handler } = await import('../../functions/members/manage-member.ts');
    const asked = async (query: string) =>
      (await call(handler, 'GET', `/members/alma/explain${query}`)).body as Awaited<ReturnType<typeof explainMember>>;
    expect((await asked(''))?.now).toBeUndefined();
    expect((await asked('?journey=reward-unlocked'))?.now).toHaveLength(1);
    expect((await asked('?message=almost-silver'))?.messages).toEqual([]);
  });

  test('holds no phone number, address or name', async () => {
    await unlock();
    await say('PAUSE');
    const text = JSON.stringify(await explainMember(world.deps, 'alma', { journey: 'reward-unlocked' }));
    for (const personal of [PHONE, 'Alma', 'norrsken.example']) expect(text).not.toContain(personal);
  });
});

test('a message for the best hour waits for it once the member has answered enough', async () => {
  const journeys = structuredClone(world.programme.journeys);
  const [send] = journeys['reward-unlocked']?.steps ?? [];
  if (send === undefined || !('send' in send)) throw new Error('no send');
  await world.deps.programmes.publish(
    {
      ...world.programme,
      version: 'best',
      journeys: {
        ...journeys,
        ['reward-unlocked']: { ...journeys['reward-unlocked'], steps: [{ ...send, at: 'best-hour' }] } as never,
      },
    },
    world.deps.now().toISOString(),
  );
  expect(await unlock()).toBe(1);
  for (const day of ['18', '19', '20']) {
    world.at(`2026-11-${day}T17:10:00.000Z`);
    await say('BALANCE');
  }
  world.at('2026-11-21T12:30:00.000Z');
  expect(await unlock()).toBe(0);
  expect(await newest()).toMatchObject({
    rule: 'best-hour',
    nextEligible: '2026-11-21T17:00:00.000Z',
    sentence: 'Waits: kept for the hour in which the member answers most, 18:00',
  });
  world.at('2026-11-21T17:05:00.000Z');
  await scanDue(world.deps, 1);
  await world.drain();
  expect(world.sent).toHaveLength(1);
});
